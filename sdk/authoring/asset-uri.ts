/**
 * The URI of an asset as Airflow keeps it (`_sanitize_uri`): scheme in lower case, no slashes at the end, no fragment, query sorted, no password. Text that
 * does not look like a URI, and schemes that begin with `x-`, stay as they are. Two spellings of one URI are one asset.
 */
export function normaliseAssetUri(uri: string): string {
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s.exec(uri);
  const [, scheme = "", host, path = "", query = ""] = parts ?? [];
  if (parts === null || scheme.toLowerCase().startsWith("x-")) return uri;
  const trimmed = path.replace(/\/+$/, "") || "/";
  const place = host === undefined ? "" : `//${withoutPassword(host)}`;
  return `${scheme.toLowerCase()}:${place}${trimmed}${sortedQuery(query)}`;
}

/** With a password the user goes as well. */
function withoutPassword(host: string): string {
  const end = host.lastIndexOf("@");
  return end >= 0 && host.slice(0, end).includes(":") ? host.slice(end + 1) : host;
}

/** `urlencode(sorted(parse_qsl(query)))`: names without a value go. */
function sortedQuery(query: string): string {
  const pairs = [...new URLSearchParams(query)].filter(([, value]) => value !== "");
  if (pairs.length === 0) return "";
  const sorted = pairs.toSorted(([leftName, left], [rightName, right]) =>
    leftName === rightName ? compare(left, right) : compare(leftName, rightName),
  );
  return `?${sorted.map(([name, value]) => `${quoted(name)}=${quoted(value)}`).join("&")}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Python's `quote_plus`. */
function quoted(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}
