import { dag } from "jetway";
import { operator } from "jetway/operators";

export default dag("flights", {}, () => {
  operator("airflow.providers.http.operators.http.HttpOperator", {
    taskId: "ping",
    arguments: { endpoint: "/", retry_delay: 60 },
  });
});
