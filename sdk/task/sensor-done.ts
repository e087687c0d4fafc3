const brand: unique symbol = Symbol.for("jetway.sensorDone");

/** A sensor's answer that carries a value; made by `sensorDone`. */
export interface SensorDone<Value> {
  readonly [brand]: true;
  readonly value: Value;
}

/**
 * What a sensor's handler returns when what it waits for is there and the tasks behind it need a value of it. Airflow: `PokeReturnValue`.
 *
 * @example
 * const file = await newestFile(bucket);
 * return file === undefined ? false : sensorDone(file.name);
 */
export function sensorDone<Value>(value: Value): SensorDone<Value> {
  return Object.freeze({ [brand]: true, value });
}

/** Whether a value is what `sensorDone` made. Works across copies of the package. */
export function isSensorDone(value: unknown): value is SensorDone<unknown> {
  return typeof value === "object" && value !== null && brand in value;
}
