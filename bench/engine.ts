import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { measureHundredTasks } from "./engine/hundred-tasks.ts";
import { cpuTime, playPlan, time } from "./engine/play-plan.ts";
import { createRandom, createRandomDag, type Shape, shapes } from "./engine/shapes.ts";
import { measureYear } from "./engine/year.ts";
import { measurePairs } from "./measure-pairs.ts";
import type { Benchmark, Measurement } from "./measurement.ts";

const large = 100_000;
const cases = 10_000;

/** How fast the engine decides, alone and against Airflow. */
export const engine: Benchmark = async (say) => {
  const measurements: Measurement[] = [measureCases()];
  for (const [name, shape] of Object.entries(shapes)) {
    say(`${large} tasks, ${name}`);
    measurements.push(measureSize(name, shape), await measureGrowth(name, shape));
    say(`${name}: ${measureMemory(shape)} bytes for each task instance`);
  }
  return [...measurements, ...(await measureYear(say)), ...(await measureHundredTasks(say))];
};

/** Random DAGs of ten tasks, from the plan to the end of a run. */
function measureCases(): Measurement {
  const random = createRandom();
  const plans = Array.from({ length: cases }, () => createRandomDag(random));
  for (const plan of plans.slice(0, 500)) playPlan(plan);
  const ours = cpuTime(() => {
    for (const plan of plans) playPlan(plan);
  });
  return {
    what: `${cases} random cases of 10 tasks`,
    peer: "the goal, of CPU time",
    ours,
    theirs: 1000,
    ratio: ours / 1000,
    goal: 1,
    rounds: 1,
  };
}

function measureSize(name: string, shape: Shape): Measurement {
  const plan = shape(large);
  playPlan(shape(1000));
  const ours = cpuTime(() => playPlan(plan));
  return {
    what: `${large} tasks, ${name}`,
    peer: "the goal, of CPU time",
    ours,
    theirs: 3000,
    ratio: ours / 3000,
    goal: 1,
    rounds: 1,
  };
}

/** Linear growth is a ratio of one; caches that no longer hold everything make it more. */
async function measureGrowth(name: string, shape: Shape): Promise<Measurement> {
  const [one, small] = [shape(large), Array.from({ length: 100 }, () => shape(1000))];
  return await measurePairs({
    what: `${large} tasks, ${name}`,
    peer: "100 times 1,000 tasks",
    goal: 3,
    rounds: 5,
    ours: () => time(() => playPlan(one)),
    theirs: () => time(() => small.map(playPlan)),
  });
}

/** What an engine keeps of a run once it is over. */
function measureMemory(shape: Shape): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const plan = shape(large);
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = playPlan(plan);
  collect();
  const used = process.memoryUsage().heapUsed - before;
  return Math.round(used / (kept.data.runs[0]?.instances.state.length ?? large));
}
