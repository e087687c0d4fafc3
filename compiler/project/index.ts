// The project's configuration: what `jetway.config.ts` imports from `jetway/config`. It loads nothing else, so that reading it is quick.
export {
  type AllAdminsAuthentication,
  type Authentication,
  allAdmins,
  type PasswordAuthentication,
  password,
  type TokenAuthentication,
  token,
} from "./authentication.ts";
export { type DirectoryDestination, directory } from "./directory-destination.ts";
export { defineConfig, type EnvironmentConfiguration, type ProjectConfiguration } from "./project-configuration.ts";
export {
  type CommandSecret,
  command,
  type EnvironmentVariableSecret,
  environmentVariable,
  type SecretSource,
} from "./secret-source.ts";
