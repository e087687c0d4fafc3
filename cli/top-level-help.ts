import { commandList } from "./command-list.ts";

/** What `jetway --help` prints. It is written without the library for command lines: that alone would double the time that it takes. */
export function topLevelHelp(): string {
  const commands = commandList.filter((command) => command.isHidden !== true);
  const width = Math.max(...commands.map(({ name }) => name.length)) + 3;
  return `Usage: jetway <command> [options]

Write Airflow DAGs in TypeScript, run them offline, compile and deploy them.

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join("\n")}

Options:
  -h, --help      Show this, or with a command what it takes
  -V, --version   Show the version of Jetway

Every command takes --json for output that programs can read.

Exit codes:
  0    it worked
  1    a run failed, or doctor found something that does not work
  2    the command line or the configuration is wrong
  3    the DAGs have errors
  4    Airflow could not be asked, or refused
  5    a deploy was not done, or was taken back
  70   a mistake in Jetway itself
  130  interrupted
`;
}
