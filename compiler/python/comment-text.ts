import { escapedText } from "./string-literal.ts";

/** Text as it may stand behind `# `: printable ASCII on one line, everything else escaped, so that no text ends the comment. */
export function commentText(text: string): string {
  return escapedText(text).trimEnd();
}
