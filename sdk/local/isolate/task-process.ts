// The process of an isolated task: node task-process.ts READ WRITE MODULE.
import { pathToFileURL } from "node:url";
import { protocolVersion, runTaskProcess } from "../../runtime/index.ts";

const [, , , , module = ""] = process.argv;
await runTaskProcess({ dags: () => import(pathToFileURL(module).href), protocol: protocolVersion });
