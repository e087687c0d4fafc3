import { stringLiteral } from "./string-literal.ts";

/** A float with its point or its exponent. */
export function floatLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no literal`);
  if (!Number.isInteger(value)) return numberLiteral(value);
  return Math.abs(value) < 1e16 ? `${value}.0` : value.toExponential().replace("e+", "e");
}

/** Bytes, one escape for each that is no printable ASCII. */
export function bytesLiteral(value: Uint8Array): string {
  const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1");
  return `b${stringLiteral(text)}`;
}

/** JSON's own text for a number, exponents written as `ruff format` writes them. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} is not a number that JSON can hold`);
  return JSON.stringify(value).replace("e+", "e");
}
