import { explainInstance, type PictureParts, pictureRun } from "../display/picture-run.ts";
import type { LocalRunView } from "../local/index.ts";
import { describeRun } from "./describe-run.ts";
import type { SimulatedAttempt, SimulatedRun } from "./simulated-run.ts";

/** What a run is told about beside what the scheduler gives of it. */
export interface RunSurroundings extends PictureParts {
  readonly attempts: readonly SimulatedAttempt[];
}

/** A run of a simulation, to assert on. */
export function createSimulatedRun<Results>(
  run: LocalRunView<Results>,
  surroundings: RunSurroundings,
): SimulatedRun<Results> {
  const { attempts } = surroundings;
  // A period may have thousands of runs, and most are asked nothing.
  const picture = () => pictureRun(run, surroundings);
  return {
    ...run,
    stateOf: (taskId) => {
      const states = new Set(run.instancesOf(taskId).map(({ state }) => state));
      const [state = "none"] = states;
      return states.size > 1 ? "mixed" : state;
    },
    attempts,
    order: [...new Set(attempts.map(({ taskId }) => taskId))],
    whyNot: (taskId, mapIndex) => {
      const instances = mapIndex === undefined ? run.instancesOf(taskId) : [run.taskInstance(taskId, mapIndex)];
      for (const instance of instances) {
        const reason = explainInstance(run, instance, surroundings);
        if (reason !== null) return reason;
      }
      return null;
    },
    describe: () => describeRun({ ...run, picture: picture() }),
    picture,
  };
}
