import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** Where cases come from and answers go to. */
export interface AnswerStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Reads a case from each line and writes a line with its answer, in the same order and as a stream: neither side waits for the end. Blank lines and those
 * that begin with `#` are skipped. A line that is no JSON, and a case that makes the answer throw, is answered with `ok: false`.
 */
export async function answerJsonLines(
  { input, output }: AnswerStreams,
  answer: (given: unknown) => unknown,
): Promise<void> {
  // Not `readline`: it also ends a line at U+2028, which JSON may contain.
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    await write(output, answerLines(lines, answer));
  }
  await write(output, answerLines([rest + decoder.end()], answer));
}

function answerLines(lines: readonly string[], answer: (given: unknown) => unknown): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => `${JSON.stringify(answerLine(line, answer))}\n`)
    .join("");
}

function answerLine(line: string, answer: (given: unknown) => unknown): unknown {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch (error) {
    return refuse(null, error);
  }
  try {
    return answer(given);
  } catch (error) {
    const id = typeof given === "object" && given !== null && "id" in given ? given.id : null;
    return refuse(id, error);
  }
}

function refuse(id: unknown, error: unknown): object {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { id, ok: false, error: { type: name, message } };
}

/** Waits when whoever reads is slower. */
async function write(output: Writable, text: string): Promise<void> {
  if (text !== "" && !output.write(text)) await once(output, "drain");
}
