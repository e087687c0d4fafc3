import { JetwayError } from "../errors/jetway-error.ts";

/**
 * The URL of a server without a slash at its end.
 *
 * @throws JetwayError `JW5013` for a URL that is none, or that holds credentials (they would end up in logs), a query or a fragment.
 */
export function parseClientUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    throw urlError("The server's URL is no http or https address", "Write for example http://localhost:8080.");
  }
  if (url.username !== "" || url.password !== "") {
    throw urlError(
      "The server's URL holds credentials",
      "Take them out of the URL and give password() or token() as auth.",
    );
  }
  if (url.search !== "" || url.hash !== "") {
    throw urlError(`The URL ${url.origin}${url.pathname} has a query or a fragment`, "Leave it out.");
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/** The text itself stays out of the message: it may hold a password. */
function urlError(message: string, hint: string): JetwayError {
  return new JetwayError(`${message}.`, { code: "JW5013", hint });
}
