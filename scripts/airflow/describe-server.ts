import { relative } from "node:path";
import type { DeveloperServer } from "./developer-server.ts";

/** What a developer wants to know of their server, as text. */
export function describeServer(server: DeveloperServer): string {
  const lines = [
    ["Airflow", server.version],
    ["URL", server.url],
    ["user", server.username],
    ["password", `in ${shown(server.passwordFile)}`],
    ["DAGs folder", shown(server.dagsFolder)],
    ["log", shown(server.logFile)],
    ["stop", "npm run airflow:down"],
    ["next", "npx jetway deploy"],
  ];
  return lines.map(([name = "", text]) => `  ${name.padEnd(12)} ${text}`).join("\n");
}

function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
}
