import { JetwayError } from "../errors/jetway-error.ts";
import { inspectValue } from "./inspect-value.ts";
import { isSensorDone } from "./sensor-done.ts";

/** What a sensor has seen. */
export interface SensorAnswer {
  readonly isDone: boolean;
  /** What `sensorDone` was given: the XCom of the sensor. Undefined for a plain true. */
  readonly value: unknown;
}

/**
 * Reads what a sensor's handler returned: true or `sensorDone(value)` when what it waits for is there, false when it is to be asked again.
 *
 * @throws JetwayError JW6032 for anything else.
 */
export function readSensorAnswer(returned: unknown): SensorAnswer {
  if (typeof returned === "boolean") return { isDone: returned, value: undefined };
  if (isSensorDone(returned)) return { isDone: true, value: returned.value };
  throw new JetwayError(
    `The sensor returned ${inspectValue(returned, 1)}, which is neither true, false nor sensorDone(…).`,
    { code: "JW6032", hint: "Return false to be asked again, true to go on, sensorDone(value) to go on with a value." },
  );
}
