import { createHash } from "node:crypto";

/** File systems take 255 bytes; a deploy adds some for its temporary files. */
const longestName = 150;

/** A name that a file system takes: a longer one is cut and ends in a digest of the whole. */
export function shortenedName(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 8);
  const cut = Buffer.from(name)
    .subarray(0, longestName - 9)
    .toString("utf8");
  return `${cut.replace(/\ufffd+$/, "")}_${digest}`;
}
