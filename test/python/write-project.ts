import { fileURLToPath } from "node:url";
import { writeTaskProject } from "../support/task-project.ts";

// Run by conftest.py: writes the project into a directory and says where things are.
const tasks = fileURLToPath(new URL("tasks.ts", import.meta.url));
const project = await writeTaskProject(process.argv[2] ?? "", "tested", tasks);
process.stdout.write(
  JSON.stringify({
    package: project.runtimePackage,
    runtime_directory: project.runtimeDirectory,
    bundle: project.bundle,
    bundle_directory: project.bundleDirectory,
  }),
);
