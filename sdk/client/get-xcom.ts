import type { JsonValue } from "../ir/json-value.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import { decodeXCom } from "./decode-xcom.ts";
import { type TaskInstanceAddress, taskPath } from "./task-instance-address.ts";

/** An XCom's value, decoded. */
export async function getXCom(
  connection: ServerConnection,
  address: TaskInstanceAddress & { readonly key: string },
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const path = { ...taskPath(address), xcom_key: address.key };
  const query = { map_index: address.mapIndex };
  const entry = await connection.call((api, options) => api.getXcomEntry({ ...options, path, query }), { signal });
  return decodeXCom(entry.value as JsonValue);
}
