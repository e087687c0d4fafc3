import { didYouMean } from "../errors/did-you-mean.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { ClientOptions } from "./client-options.ts";

const known: Readonly<Record<keyof ClientOptions, true>> = {
  url: true,
  auth: true,
  version: true,
  signal: true,
  timeout: true,
  retry: true,
};

/**
 * Refuses what the types cannot for callers in plain JavaScript.
 *
 * @throws JetwayError `JW5013` for an option that is not known, and for a strategy that is none.
 */
export function checkClientOptions(options: ClientOptions): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    throw new JetwayError(`The client has no option "${name}".`, {
      code: "JW5013",
      hint: didYouMean(name, Object.keys(known)) ?? `The options are ${Object.keys(known).join(", ")}.`,
    });
  }
  const { getToken }: { readonly getToken?: unknown } = options.auth ?? {};
  if (typeof getToken === "function") return;
  throw new JetwayError("The client has no auth, or one that is no strategy.", {
    code: "JW5013",
    hint: "Give for example password({ username, password }) or token(value) as auth.",
  });
}
