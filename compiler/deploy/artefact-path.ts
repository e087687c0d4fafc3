import { JetwayError } from "#sdk/errors/index.ts";

/** Whether a path is relative, leads nowhere but down, and is one that every file system takes. */
export function isArtefactPath(path: string): boolean {
  const parts = path.split("/");
  return (
    path.length <= 1024 &&
    parts.every((part) => part !== "" && part !== "." && part !== ".." && Buffer.byteLength(part) <= 200) &&
    !/[\\:*?"<>|]|\p{Cc}|\p{Cs}/u.test(path)
  );
}

/** Throws JW7009 when a path is not one that may be written below a destination. */
export function assertArtefactPath(path: string): void {
  if (isArtefactPath(path)) return;
  throw new JetwayError(`${JSON.stringify(path)} is not a path that can be deployed.`, {
    code: "JW7009",
    hint: 'Paths are relative to the destination, with forward slashes, without "..", control characters and \\ : * ? " < > |.',
  });
}
