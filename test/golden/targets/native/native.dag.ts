import { dag, run } from "jetway";
import { bash } from "jetway/operators";

export default dag("targets_native", { renderTemplateAsNativeObj: true }, () => {
  bash("constant", { command: "echo $N", env: { N: "5" } });
});

/** Only Airflow 3.2 and newer can leave a task out of native rendering. */
export const variable = dag("targets_native_variable", { renderTemplateAsNativeObj: true }, () => {
  bash("variable", { command: "echo $DAY", env: { DAY: run.dsNodash } });
});
