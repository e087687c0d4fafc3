/** Where a secret is read from at the moment it is needed. A secret itself never stands in the configuration. */
export type SecretSource = EnvironmentVariableSecret | CommandSecret;

/** A secret in an environment variable. */
export interface EnvironmentVariableSecret {
  readonly from: "environment";
  readonly variable: string;
}

/** A secret that a program prints on its standard output. */
export interface CommandSecret {
  readonly from: "command";
  /** Program and arguments; started directly, never through a shell. */
  readonly command: readonly string[];
}

/**
 * A secret that is read from an environment variable when it is needed.
 *
 * @example
 * token(environmentVariable("AIRFLOW_TOKEN"))
 */
export function environmentVariable(variable: string): EnvironmentVariableSecret {
  return { from: "environment", variable };
}

/**
 * A secret that a program prints on its standard output; the line break at the end is cut off.
 *
 * @example
 * token(command("gcloud", "auth", "print-identity-token"))
 */
export function command(program: string, ...programArguments: readonly string[]): CommandSecret {
  return { from: "command", command: [program, ...programArguments] };
}
