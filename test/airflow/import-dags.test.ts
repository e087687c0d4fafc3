import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { airflowReleases } from "../../scripts/airflow/versions.ts";
import { importDags } from "../support/import-dags.ts";

const fixture = fileURLToPath(new URL("../support/import-fixture", import.meta.url));

for (const { version } of airflowReleases) {
  test.concurrent(`the import check sees what is wrong with a file on Airflow ${version}`, async ({ expect }) => {
    const [report] = await importDags(version, [fixture]);
    expect(Object.keys(report?.importErrors ?? {})).toEqual([expect.stringContaining("broken.py")]);
    expect(report?.warnings).toEqual([expect.stringContaining("this moved")]);
    expect(report?.dags.map(({ dagId }) => dagId).sort()).toEqual(["deprecated", "good"]);
    expect(report?.dags.find(({ dagId }) => dagId === "good")).toMatchObject({
      file: "good.py",
      tasks: { first: "Step", second: "Step" },
      edges: [["first", "second"]],
      timetable: "CronTriggerTimetable",
    });
  });
}
