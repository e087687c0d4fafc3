import { tryFindClosest } from "../errors/did-you-mean.ts";
import { timezoneLinks } from "./timezone-links.ts";

/**
 * Whether Airflow knows a time zone by this name: an IANA name, letter by letter as the data base spells it. Offsets such as `+02:00` are none:
 * Airflow refuses them (`InvalidTimezone`), although `Intl` takes them.
 */
export function isKnownTimezone(name: string): boolean {
  if (name === "utc" || timezoneLinks.has(name)) return true;
  return /^[A-Za-z]/.test(name) && tryResolve(name) === name;
}

/** The name that was probably meant. */
export function tryFindSimilarTimezone(name: string): string | undefined {
  const lowered = name.toLowerCase();
  const names = [...Intl.supportedValuesOf("timeZone"), ...timezoneLinks, "UTC"];
  const sameLetters = names.find((known) => known.toLowerCase() === lowered);
  const sameCity = names.find((known) => known.toLowerCase().endsWith(`/${lowered.replaceAll(" ", "_")}`));
  return sameLetters ?? sameCity ?? tryFindClosest(name, names);
}

const resolved = new Map<string, string | undefined>();

/** Half a millisecond a time: the DAGs of a project name the same few zones. */
function tryResolve(name: string): string | undefined {
  if (!resolved.has(name)) resolved.set(name, resolve(name));
  return resolved.get(name);
}

function resolve(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
