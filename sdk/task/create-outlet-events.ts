import { encode } from "../codec/index.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { JsonObject } from "../ir/json-value.ts";
import type { TaskOutletEvents } from "./task-context.ts";
import type { TaskFacts } from "./task-facts.ts";
import type { TaskServices } from "./task-services.ts";

/** Makes `ctx.outletEvents`: what a task says with the updates of its outlets. */
export function createOutletEvents(
  { taskId, outlets }: TaskFacts,
  services: Pick<TaskServices, "updateAsset">,
): TaskOutletEvents {
  const check = (kind: string, name: string, names: readonly string[]): void => {
    if (!names.includes(name)) throw notAnOutlet(taskId, kind, { name, names });
  };
  return {
    setExtra: async ({ name, uri, group }, extra) => {
      check("asset", name, outlets.assets);
      await services.updateAsset({ alias: null, name, uri, group, extra: encode(extra, "extra") as JsonObject });
    },
    add: async (alias, { name, uri, group }, extra = {}) => {
      check("asset alias", alias.name, outlets.aliases);
      await services.updateAsset({ alias: alias.name, name, uri, group, extra: encode(extra, "extra") as JsonObject });
    },
  };
}

function notAnOutlet(
  taskId: string,
  kind: string,
  { name, names }: { readonly name: string; readonly names: readonly string[] },
): JetwayError {
  const known = names.length === 0 ? "it has none" : `it has ${names.map((one) => `"${one}"`).join(", ")}`;
  return new JetwayError(`Task "${taskId}" has no ${kind} "${name}" among its outlets: ${known}.`, {
    code: "JW6034",
    hint: "Add it to the task's outlets. Airflow notes updates of declared outlets only.",
  });
}
