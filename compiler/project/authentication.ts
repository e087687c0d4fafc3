import type { SecretSource } from "./secret-source.ts";

/** How to sign in to an Airflow. */
export type Authentication = PasswordAuthentication | TokenAuthentication | AllAdminsAuthentication;

/** Sign in with a user's name and password (`POST /auth/token`). */
export interface PasswordAuthentication {
  readonly kind: "password";
  readonly username: string;
  readonly password: SecretSource;
}

/** Sign in with a token that something else issued. */
export interface TokenAuthentication {
  readonly kind: "token";
  readonly token: SecretSource;
}

/** Sign in to an Airflow on which everyone is an administrator (`[core] simple_auth_manager_all_admins`). */
export interface AllAdminsAuthentication {
  readonly kind: "allAdmins";
}

/**
 * Sign in with a user's name and password.
 *
 * @example
 * auth: password({ username: "deploy", password: environmentVariable("AIRFLOW_PASSWORD") })
 */
export function password(user: { readonly username: string; readonly password: SecretSource }): PasswordAuthentication {
  return { kind: "password", username: user.username, password: user.password };
}

/**
 * Sign in with a token. A token from a command is asked for again when Airflow refuses the one at hand.
 *
 * @example
 * auth: token(command("gcloud", "auth", "print-identity-token"))
 */
export function token(source: SecretSource): TokenAuthentication {
  return { kind: "token", token: source };
}

/**
 * Sign in to an Airflow on which everyone is an administrator (`[core] simple_auth_manager_all_admins`): one on your own machine.
 *
 * @example
 * auth: allAdmins()
 */
export function allAdmins(): AllAdminsAuthentication {
  return { kind: "allAdmins" };
}
