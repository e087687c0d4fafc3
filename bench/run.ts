import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { resolve } from "node:path";
import { commandLine } from "./command-line.ts";
import { compile } from "./compile.ts";
import { engine } from "./engine.ts";
import { local } from "./local.ts";
import type { Benchmark, Measurement } from "./measurement.ts";
import { parse } from "./parse.ts";
import { taskOnAirflow } from "./task-on-airflow.ts";
import { timetable } from "./timetable.ts";

/** Every benchmark by the name that the command line takes. */
const benchmarks: Readonly<Record<string, Benchmark>> = {
  "command-line": commandLine,
  compile,
  engine,
  local,
  parse,
  task: taskOnAirflow,
  timetable,
};

const report = resolve(import.meta.dirname, "README.md");
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0)
  throw new Error(`There is no benchmark ${unknown.join(", ")}: ${Object.keys(benchmarks).join(", ")}.`);

for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const measurements = await benchmark((line) => console.log(`${name}: ${line}`));
  for (const { what, peer, ratio } of measurements) console.log(`${name}: ${what}: ${shown(ratio)}× ${peer}`);
  writeSection(name, measurements);
}

/** Replaces the numbers of one benchmark in the report and leaves the words around them. */
function writeSection(name: string, measurements: readonly Measurement[]): void {
  const text = readFileSync(report, "utf8");
  const section = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  if (!section.test(text)) throw new Error(`bench/README.md has no place for ${name}.`);
  writeFileSync(
    report,
    text.replace(section, (_match, open, close) => `${open}${table(measurements)}${close}`),
  );
}

function table(measurements: readonly Measurement[]): string {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() || "unknown processor"}, Node ${process.versions.node}`;
  const rows = measurements.map((measurement) => {
    const { what, peer, ours, theirs, ratio, goal, rounds } = measurement;
    const verdict = goal === undefined ? "" : `${ratio <= goal ? "≤" : "**missed**"} ${goal}×`;
    return `| ${what} | ${milliseconds(ours)} | ${peer} | ${milliseconds(theirs)} | ${shown(ratio)}× | ${verdict} | ${rounds} |`;
  });
  return [
    `${machine}; medians, the ratio pair by pair.`,
    "",
    "| what | ours | peer | peer's | ratio | goal | rounds |",
    "| --- | ---: | --- | ---: | ---: | --- | ---: |",
    ...rows,
    "",
  ].join("\n");
}

/** Two digits at least, however small it is. */
function shown(ratio: number): string {
  return ratio < 0.01 ? ratio.toPrecision(2) : ratio.toFixed(2);
}

function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(2)} ms` : `${value.toFixed(0)} ms`;
}
