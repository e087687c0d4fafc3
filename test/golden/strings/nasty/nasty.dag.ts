import { dag, jinja, param, run, task, text } from "jetway";
import { bash, operator } from "jetway/operators";

const nasty = '"\'\'\'"""\\ \n\r\t\0\u2028\ud800 {{ ti }} {% raw %} {# note #} # é 😀';

const take = task("take", (_inputs: { text: string; path: string }) => null);

export default dag(
  "strings_nasty",
  { docMd: nasty, tags: [nasty], params: { nasty: param<string>({ default: nasty, description: nasty }) } },
  ({ params }) => {
    take({ text: nasty, path: text`{${params.nasty}} {{ ${run.ds} }} ${"{"}` });
    bash("command", {
      command: "echo '{{ not jinja }}'",
      env: { A: nasty, B: text`{${run.ds}}{% x %}\r\n`, C: "plain" },
    });
    bash("script", {
      command: "./report.sh",
      env: { FILE: "other.sh", LINK: text`${run.ds}.sh` },
      cwd: "/srv/{{ cwd }}",
    });
    operator("airflow.providers.standard.operators.bash.BashOperator", {
      taskId: "foreign",
      arguments: {
        bash_command: "{{ data }}",
        env: { SQL: "query.sql", HOST: "example.org", JINJA: jinja("{{ ds }}"), AT: text`{{${run.ds}}}` },
        output_encoding: "utf-8",
      },
    });
  },
);
