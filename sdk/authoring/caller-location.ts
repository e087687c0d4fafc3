import { fileURLToPath } from "node:url";
import type { SourceLocation } from "../ir/source-location.ts";

/** The folder of this package's own code, as frames name it. Bundled code lies beside the package's, so that it has no caller. */
const ownFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Where the author called into Jetway: the nearest frame outside the package. Null inside bundled task code, where places mean nothing.
 */
export function callerLocation(): SourceLocation | null {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: readonly NodeJS.CallSite[] | string } = {};
  try {
    Error.stackTraceLimit = 16;
    Error.prepareStackTrace = (_error, frames) => frames;
    Error.captureStackTrace(holder, callerLocation);
    const frames = holder.stack;
    return Array.isArray(frames) ? firstForeignFrame(frames) : null;
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function firstForeignFrame(frames: readonly NodeJS.CallSite[]): SourceLocation | null {
  for (const frame of frames) {
    const name = frame.getFileName();
    if (name === null || name === undefined || name.startsWith("node:")) continue;
    const file = name.startsWith("file:") ? fileURLToPath(name) : name;
    if (file.startsWith(ownFolder) && !file.endsWith(".test.ts")) continue;
    const line = frame.getLineNumber();
    const column = frame.getColumnNumber();
    return line === null || column === null ? null : { file, line, column };
  }
  return null;
}
