import { attribute, call, moduleSymbol, number, type PythonExpression, string, symbol } from "../python/index.ts";

/** `timedelta` in the units in which a person would say it: `timedelta(hours=1, minutes=30)`. */
export function durationValue(seconds: number): PythonExpression {
  const timedelta = symbol("datetime", "timedelta");
  const units = unitsOf(Math.abs(seconds));
  if (units.length === 0) return call(timedelta, [number(0)]);
  return call(
    timedelta,
    [],
    units.map(([unit, amount]) => [unit, number(seconds < 0 ? -amount : amount)]),
  );
}

/** A `timedelta` holds whole microseconds. */
function unitsOf(seconds: number): readonly (readonly [unit: string, amount: number])[] {
  const total = Math.round(seconds * 1e6);
  const whole = Math.floor(total / 1e6);
  const microseconds = total % 1e6;
  const amounts = [
    ["days", Math.floor(whole / 86_400)],
    ["hours", Math.floor(whole / 3600) % 24],
    ["minutes", Math.floor(whole / 60) % 60],
    ["seconds", whole % 60],
    ["milliseconds", Math.floor(microseconds / 1000)],
    ["microseconds", microseconds % 1000],
  ] as const;
  return amounts.filter(([, amount]) => amount !== 0);
}

/** `pendulum.datetime(2026, 1, 1, tz="UTC")` from a wall clock without offset; trailing zeros are left out. */
export function instantValue(local: string, timezone: string): PythonExpression {
  const [date = "", time = ""] = local.split("T");
  const [clock = "", fraction = ""] = time.split(".");
  const clockParts = clock === "" ? [] : clock.split(":").map(Number);
  const microseconds = Number(fraction.padEnd(6, "0").slice(0, 6));
  const parts = [...date.split("-").map(Number), ...padded(clockParts, 3), microseconds];
  while (parts.length > 3 && parts.at(-1) === 0) parts.pop();
  return call(attribute(moduleSymbol("pendulum"), "datetime"), parts.map(number), [["tz", string(timezone)]]);
}

function padded(parts: readonly number[], length: number): readonly number[] {
  return [...parts, ...Array.from({ length: Math.max(0, length - parts.length) }, () => 0)];
}
