import { dag, run, text } from "jetway";
import { operator } from "jetway/operators";

export default dag("flights", { jinjaEnvironmentKwargs: { variable_start_string: "[[" } }, () => {
  operator("airflow.providers.http.operators.http.HttpOperator", {
    taskId: "ping",
    arguments: { endpoint: text`/days/${run.ds}` },
  });
});
