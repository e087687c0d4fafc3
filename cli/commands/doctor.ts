import { findEnvironment } from "#compiler/project/find-environment.ts";
import { loadProject } from "#compiler/project/load-project.ts";
import { printable } from "#sdk/display/printable.ts";
import { isJetwayError } from "#sdk/errors/index.ts";
import { defineCommand } from "../define-command.ts";
import { checkMachine } from "../doctor/check-machine.ts";
import type { Finding } from "../doctor/finding.ts";
import { exitCodes } from "../exit-code.ts";
import { jetwayVersion } from "../jetway-version.ts";
import type { Terminal } from "../output/terminal.ts";

interface DoctorCommandOptions {
  readonly env?: string;
}

/** `jetway doctor` */
export const doctorCommand = defineCommand<DoctorCommandOptions>({
  configure: (command) => {
    command
      .description("Looks for what could be in the way. Exit code 1 when something does not work.")
      .option("--env <name>", "only this environment, instead of all of them");
  },
  run: async (context, _operands, options) => {
    const { directory, terminal } = context;
    const findings: Finding[] = [
      { what: "Jetway", state: "ok", found: jetwayVersion },
      ...(await checkMachine()),
      ...(await checkConfigured(directory, options.env, context.interruptible())),
    ];
    const failed = findings.some(({ state }) => state === "failure");
    terminal.result(
      { findings: findings.map((finding) => ({ ...finding })) },
      findings.map((finding) => renderFinding(finding, findings, terminal)).join("\n"),
    );
    return failed ? exitCodes.failed : exitCodes.success;
  },
});

/** What depends on the configuration; when that cannot be read it is the finding. */
async function checkConfigured(
  directory: string,
  environmentName: string | undefined,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  try {
    const project = await loadProject(directory);
    const { checkProjectFiles } = await import("../doctor/check-project.ts");
    const { checkEnvironment } = await import("../doctor/check-environment.ts");
    const environments =
      environmentName === undefined ? project.environments : [findEnvironment(project, environmentName)];
    const checked = await Promise.all(environments.map((one) => checkEnvironment(project, one, signal)));
    return [...(await checkProjectFiles(project)), ...checked.flat()];
  } catch (error) {
    if (!isJetwayError(error)) throw error;
    const { code, message, hint } = error;
    return [
      {
        what: "configuration",
        state: "failure",
        found: `${code}: ${message}`,
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  }
}

function renderFinding(finding: Finding, all: readonly Finding[], terminal: Terminal): string {
  const width = Math.max(...all.map(({ what }) => what.length));
  const [mark, style] = { ok: ["ok  ", "green"], warning: ["warn", "yellow"], failure: ["FAIL", "red"] }[
    finding.state
  ] as [string, "green" | "yellow" | "red"];
  const margin = " ".repeat(width + 8);
  const text = [finding.found, ...(finding.hint === undefined ? [] : [`hint: ${finding.hint}`])]
    .flatMap((line) => printable(line).split("\n"))
    .join(`\n${margin}`);
  return `${terminal.style(style, mark)}  ${finding.what.padEnd(width)}  ${text}`;
}
