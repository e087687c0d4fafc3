import { dag, jinja, task } from "jetway";

const load = task("load", ({ day }: { day: string }) => day);

export default dag("flights", {}, () => {
  load({ day: jinja("{{ ds }}") });
});
