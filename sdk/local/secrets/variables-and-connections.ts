import type { TaskConnection, TaskServices } from "../../task/index.ts";
import { parseConnection } from "./parse-connection.ts";
import { isSensitiveName, type SecretMask } from "./secret-mask.ts";

/** Where variables and connections are looked up. */
export interface SecretSources {
  /** Texts by key. */
  readonly variables: Readonly<Record<string, string>>;
  /** URIs or JSON by connection id. */
  readonly connections: Readonly<Record<string, string>>;
  /** Holds what is not given: `AIRFLOW_VAR_<KEY>` and `AIRFLOW_CONN_<ID>`, as on Airflow. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Reads variables and connections for tasks; what is secret in them is masked from then on. */
export function createSecretReaders(
  sources: SecretSources,
  mask: SecretMask,
): Pick<TaskServices, "readVariable" | "readConnection"> {
  const { variables, connections, environment } = sources;
  return {
    readVariable: async (key) => {
      const text = ownMember(variables, key) ?? environment[`AIRFLOW_VAR_${key.toUpperCase()}`];
      if (isSensitiveName(key)) mask.add(text);
      return text;
    },
    readConnection: async (connectionId): Promise<TaskConnection | undefined> => {
      const text = ownMember(connections, connectionId) ?? environment[`AIRFLOW_CONN_${connectionId.toUpperCase()}`];
      if (text === undefined) return undefined;
      const connection = parseConnection(connectionId, text);
      mask.add(connection.password);
      mask.addSensitiveMembers(connection.extra);
      return connection;
    },
  };
}

function ownMember(members: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
