import { JetwayError } from "../../errors/index.ts";

/** Airflow's column `xcom.key` is of this length. */
const longestKey = 512;

/**
 * Checks the key of an XCom.
 *
 * @throws JW4022 for a key that Airflow's database cannot hold.
 */
export function checkXComKey(key: string): void {
  if (key.length > 0 && [...key].length <= longestKey) return;
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  throw new JetwayError(
    `The XCom key "${shown}" has ${[...key].length} characters; Airflow takes 1 to ${longestKey}.`,
    {
      code: "JW4022",
      hint: "Push an object under one key instead of putting data into the key.",
    },
  );
}
