/** Splits a stream of bytes into lines at `\n`; what follows the last one is a line too, unless it is empty. */
export class LineSplitter {
  readonly #onLine: (line: Uint8Array) => void;
  #rest: Buffer[] = [];

  constructor(onLine: (line: Uint8Array) => void) {
    this.#onLine = onLine;
  }

  /** Takes in the next piece of the stream. */
  write(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      this.#rest.push(chunk.subarray(from, at));
      this.#onLine(Buffer.concat(this.#rest));
      this.#rest = [];
      from = at + 1;
    }
    if (from < chunk.length) this.#rest.push(chunk.subarray(from));
  }

  /** The stream has ended. */
  end(): void {
    if (this.#rest.length > 0) this.#onLine(Buffer.concat(this.#rest));
    this.#rest = [];
  }
}
