import { isApiError, isNotFound } from "../api-error.ts";
import type { AuthStrategy } from "../auth-strategy.ts";
import type { Client } from "../generated/client/index.ts";
import type { ServerVersion } from "../server-information.ts";
import { loadRestApi, type Operations, type RestApi } from "./rest-api.ts";
import { type OutgoingRequest, type RequestSettings, sendRequest } from "./send-request.ts";
import { parseServerVersion, tooOldError } from "./server-version.ts";
import { type SharedValue, shareOnce } from "./share-once.ts";

/** What every generated operation is given. */
export interface OperationOptions {
  readonly client: Client;
  readonly throwOnError: true;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Calls one generated operation. */
export type SendOperation<Data> = (
  operations: Operations,
  options: OperationOptions,
) => Promise<{ readonly data: Data }>;

/** What a connection needs to know. */
export interface ConnectionSettings extends RequestSettings {
  readonly auth: AuthStrategy;
  /** The server's version, when the author gave it. */
  readonly version: ServerVersion | undefined;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

/** How one call is to be made. */
export interface CallSettings {
  readonly signal?: AbortSignal | undefined;
  /** Whether sending it twice does what sending it once does. @defaultValue true */
  readonly repeatable?: boolean;
}

/** One server: its token and version are asked for once and shared by every call. */
export class ServerConnection {
  readonly url: string;
  readonly #settings: ConnectionSettings;
  readonly #api: SharedValue<RestApi>;
  readonly #token: SharedValue<string>;
  readonly #version: SharedValue<ServerVersion>;

  constructor(settings: ConnectionSettings) {
    this.url = settings.url;
    this.#settings = settings;
    this.#api = shareOnce(() => loadRestApi(settings.url));
    this.#token = shareOnce(() => this.#askForToken());
    this.#version = shareOnce(async () => settings.version ?? (await this.#askForVersion()));
  }

  /** Sends a call with a token, and once more with a new one when the server no longer takes the old. */
  async call<Data>(send: SendOperation<Data>, settings: CallSettings = {}): Promise<Data> {
    const signal = this.signalOf(settings.signal);
    await this.#version.get(signal);
    const token = await this.#token.get(signal);
    try {
      return await this.#send(send, { ...settings, signal, token });
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
      this.#token.forget(token);
      const another = await this.#token.get(signal);
      if (another === token) throw error;
      return await this.#send(send, { ...settings, signal, token: another });
    }
  }

  /** Sends a call that needs no token. */
  callOpenly<Data>(send: SendOperation<Data>, settings: CallSettings = {}): Promise<Data> {
    return this.#send(send, { ...settings, signal: this.signalOf(settings.signal) });
  }

  /** The server's version, asked for once. */
  version(signal?: AbortSignal): Promise<ServerVersion> {
    return this.#version.get(this.signalOf(signal));
  }

  /** Aborted when the client's or the call's signal is. */
  signalOf(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined ? this.#settings.signal : AbortSignal.any([this.#settings.signal, signal]);
  }

  async #send<Data>(
    send: SendOperation<Data>,
    { signal, token, repeatable = true }: CallSettings & { readonly signal: AbortSignal; readonly token?: string },
  ): Promise<Data> {
    const { operations, client } = await this.#api.get(signal);
    const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const request: OutgoingRequest<Data> = {
      send: (attemptSignal) => send(operations, { client, throwOnError: true, headers, signal: attemptSignal }),
      signal,
      repeatable,
    };
    return sendRequest(request, this.#settings);
  }

  #askForToken(): Promise<string> {
    const { auth, signal, url } = this.#settings;
    return auth.getToken({
      url,
      signal,
      request: (method, path, body) =>
        this.callOpenly<unknown>((_operations, { client, ...options }) =>
          client.request({ ...options, method, url: path, ...(body === undefined ? {} : { body }) }),
        ),
    });
  }

  async #askForVersion(): Promise<ServerVersion> {
    try {
      const { version } = await this.callOpenly((operations, options) => operations.getVersion(options));
      return parseServerVersion(version, this.url);
    } catch (error) {
      if (isNotFound(error)) await this.#refuseAirflow2();
      throw error;
    }
  }

  /** Airflow 2 answers at another path. */
  async #refuseAirflow2(): Promise<void> {
    const answer = await this.callOpenly<unknown>((_operations, { client, ...options }) =>
      client.request({ ...options, method: "GET", url: "/api/v1/version" }),
    ).catch(() => undefined);
    const version = (answer as { readonly version?: unknown } | undefined)?.version;
    if (typeof version === "string") throw tooOldError(version, this.url);
  }
}

/** Also 403 for a token that is no longer valid, such as after a restart of a server with a new key: see `answerError`. */
function isTokenRefused(error: unknown): boolean {
  return isApiError(error) && error.code === "JW5004";
}
