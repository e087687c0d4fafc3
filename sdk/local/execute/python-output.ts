/** A line of output as Airflow's `SubprocessHook` reads it: `line.decode("utf-8", errors="backslashreplace").rstrip()`. */
export function readOutputLine(bytes: Uint8Array): string {
  return rightStripped(decodeWithBackslashes(bytes));
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 in which a byte that is none becomes `\xff`. */
function decodeWithBackslashes(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    let text = "";
    for (let at = 0; at < bytes.length; ) {
      const character = characterAt(bytes, at);
      if (character === undefined) text += `\\x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`;
      text += character ?? "";
      at += character === undefined ? 1 : Buffer.byteLength(character);
    }
    return text;
  }
}

function characterAt(bytes: Uint8Array, at: number): string | undefined {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  try {
    return strict.decode(bytes.subarray(at, at + length));
  } catch {
    return undefined;
  }
}

/** Python's `str.rstrip()`: unlike `trimEnd` it strips the separators 0x1c to 0x1f and 0x85, and not the byte order mark. */
function rightStripped(text: string): string {
  let end = text.length;
  while (end > 0 && isPythonSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isPythonSpace(code: number): boolean {
  if (code < 0x80) return (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x20);
  return code === 0x85 || (code !== 0xfeff && String.fromCharCode(code).trim() === "");
}
