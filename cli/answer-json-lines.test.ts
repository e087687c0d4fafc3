import { PassThrough, Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { answerJsonLines } from "./answer-json-lines.ts";

async function answer(chunks: readonly (string | Buffer)[]): Promise<readonly unknown[]> {
  const output = new PassThrough();
  const read = text(output);
  await answerJsonLines({ input: Readable.from(chunks), output }, (given) => {
    if (given === "throw") throw new RangeError("too much");
    return { given };
  });
  output.end();
  return (await read)
    .split("\n")
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}

test("each line is answered in its order; blank ones and comments are skipped", async () => {
  expect(await answer(["1\n\n# a comment\n  \n2\r\n", "3"])).toEqual([{ given: 1 }, { given: 2 }, { given: 3 }]);
});

test("a line may come in pieces, cut within a character", async () => {
  const bytes = Buffer.from('"Malmö \u2028 end"\n');
  expect(await answer([bytes.subarray(0, 6), bytes.subarray(6)])).toEqual([{ given: "Malmö \u2028 end" }]);
});

test("a line that is no JSON is answered, and the next one too", async () => {
  const [first, second] = await answer(["{oops\n2\n"]);
  expect(first).toMatchObject({ id: null, ok: false, error: { type: "SyntaxError" } });
  expect(second).toEqual({ given: 2 });
});

test("a case that makes the answer throw is answered, and the next one too", async () => {
  const [first, second] = await answer(['"throw"\n2\n']);
  expect(first).toEqual({ id: null, ok: false, error: { type: "RangeError", message: "too much" } });
  expect(second).toEqual({ given: 2 });
});

test("no line is answered before the last answer has been taken", async () => {
  let answered = 0;
  const taken: (() => void)[] = [];
  const output = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => {
      taken.push(done);
    },
  });
  const input = new PassThrough();
  const finished = answerJsonLines({ input, output }, () => ++answered);
  input.write("1\n");
  await new Promise(setImmediate);
  input.write("2\n");
  await new Promise(setImmediate);
  expect(answered).toBe(1);
  taken.shift()?.();
  input.end();
  await new Promise(setImmediate);
  taken.shift()?.();
  await finished;
  expect(answered).toBe(2);
});
