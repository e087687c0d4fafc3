import type { TaskConnection, TaskServices } from "../task/index.ts";
import type { SendMessage } from "./frame-writer.ts";
import type { RequestChannel } from "./request-channel.ts";

/** Serves a task over the pipes to Airflow's task process. */
export function createPipeServices(send: SendMessage, channel: RequestChannel): TaskServices {
  return {
    log: (record) => send({ type: "log", ...record }),
    pullXCom: (request) => channel.request({ type: "pullXCom", ...request }),
    pushXCom: async (key, value) => {
      await channel.request({ type: "pushXCom", key, value });
    },
    readVariable: async (key) => {
      const value = await channel.request({ type: "readVariable", key });
      return typeof value === "string" ? value : undefined;
    },
    updateAsset: async (update) => {
      await channel.request({ type: "updateAsset", ...update });
    },
    readConnection: async (connectionId) => {
      const value = await channel.request({ type: "readConnection", connectionId });
      // Written by this package's own services.py, with exactly these members.
      return value as TaskConnection | undefined;
    },
  };
}
