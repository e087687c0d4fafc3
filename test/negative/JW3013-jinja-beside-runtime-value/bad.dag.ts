import { dag, group, jinja, run, task, text } from "jetway";
import { bash, operator } from "jetway/operators";

const origins = task("origins", () => ["SFO", "LAX"]);
const load = task("load", ({ origin }: { origin: string }) => origin);
const week = jinja("{{ macros.ds_add(ds, 7) }}");

export default dag("flights", {}, () => {
  const loaded = load.map({ origin: origins() });
  group.map("per_origin", { origin: ["SFO", "LAX"] }, ({ origin }) => {
    bash("notify", { command: "true", env: { TITLE: text`${origin} ${week}`, UNTIL: week } });
  });
  group.mapEach("per_day", [{ day: week }, { day: run.ds }], ({ day }) => {
    load({ origin: day });
  });
  bash.mapEach("fetch", { command: "true" }, [{ DAY: run.ds }, { DAY: week }]);
  operator("airflow.providers.smtp.operators.smtp.EmailOperator", {
    taskId: "mail",
    arguments: { to: [text`${loaded.output.at(-1)} ${week}`, week, loaded.output.at(0)] },
  });
});
