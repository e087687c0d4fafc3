import { pathToFileURL } from "node:url";
import { packageRoot } from "../package-root.ts";

const ownFolders = ["sdk", "dist", "cli", "compiler"].map((folder) => `${pathToFileURL(packageRoot).href}/${folder}/`);

/** A stack without the frames below the author's code: those of Jetway and of Node. The whole stack when nothing else is in it. */
export function authorStack(stack: string): string {
  const lines = stack.split("\n");
  const last = lines.findLastIndex((line) => isFrame(line) && !isOwn(line));
  return last < 0 ? stack : lines.filter((line, index) => index <= last || !isFrame(line)).join("\n");
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}

function isOwn(line: string): boolean {
  return (
    line.includes("(node:") ||
    /^\s+at (?:async )?node:/.test(line) ||
    ownFolders.some((folder) => line.includes(folder))
  );
}
