import type { EngineLimits, PoolPlan } from "../../engine/engine-configuration.ts";
import { JetwayError } from "../../errors/index.ts";

/** Airflow's `[core] parallelism`. */
const defaultParallelism = 32;
/** Airflow's `[core] default_pool_task_slot_count`. */
const defaultPoolSlots = 128;

/**
 * What keeps task instances waiting, as the engine takes it.
 *
 * @throws JW4015 for a parallelism with which nothing could start, JW4023 for slots that no pool can have.
 */
export function readLimits(given: {
  readonly pools?: Readonly<Record<string, PoolPlan | number>>;
  readonly parallelism?: number;
}): EngineLimits {
  const { parallelism = defaultParallelism, pools = {} } = given;
  if (!Number.isInteger(parallelism) || parallelism < 1) {
    throw new JetwayError(`Runs cannot have a parallelism of ${String(parallelism)}: no task could ever start.`, {
      code: "JW4015",
      hint: "Give a whole number from 1 on.",
    });
  }
  const named = Object.entries(pools).map(([name, pool]) => [name, readPool(name, pool)]);
  return {
    parallelism,
    pools: { default_pool: readPool("default_pool", defaultPoolSlots), ...Object.fromEntries(named) },
  };
}

/** A pool as the engine takes it. @throws JW4023 for slots that no pool can have. */
export function readPool(name: string, pool: PoolPlan | number): PoolPlan {
  const plan = typeof pool === "number" ? { slots: pool, includeDeferred: false } : pool;
  if (Number.isInteger(plan.slots) && plan.slots >= -1) return plan;
  throw new JetwayError(`The pool "${name}" cannot have ${String(plan.slots)} slots.`, {
    code: "JW4023",
    hint: "Give a whole number from 0 on, or -1 for a pool without limit.",
  });
}
