import { isNotFound } from "./api-error.ts";
import { knownFields } from "./connection/known-fields.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import type { Connection, Pool, Resources, Variable } from "./resources.ts";

/** The variables of a server. */
export function createVariables(connection: ServerConnection): Resources<Variable> {
  const at = (key: string) => ({ variable_key: key });
  return Object.freeze<Resources<Variable>>({
    get: async (key, { signal } = {}) => {
      const answer = await connection.call((api, options) => api.getVariable({ ...options, path: at(key) }), {
        signal,
      });
      return { key, value: answer.value ?? "", description: answer.description };
    },
    set: async ({ key, value, description }, { signal } = {}) => {
      const version = await connection.version(signal);
      const fields = { key, value, description };
      const change = knownFields("patch_variable", fields, version);
      const creation = knownFields("post_variable", fields, version);
      await changeOrCreate(
        () =>
          connection.call((api, options) => api.patchVariable({ ...options, path: at(key), body: change }), { signal }),
        () =>
          connection.call((api, options) => api.postVariable({ ...options, body: creation }), {
            signal,
            repeatable: false,
          }),
      );
    },
    delete: async (key, { signal } = {}) => {
      await connection.call((api, options) => api.deleteVariable({ ...options, path: at(key) }), { signal });
    },
  });
}

/** The connections of a server. */
export function createConnections(connection: ServerConnection): Resources<Connection> {
  const at = (connectionId: string) => ({ connection_id: connectionId });
  return Object.freeze<Resources<Connection>>({
    get: async (connectionId, { signal } = {}) => {
      const answer = await connection.call(
        (api, options) => api.getConnection({ ...options, path: at(connectionId) }),
        { signal },
      );
      const { conn_type, description, host, port, schema, login, password, extra } = answer;
      return { connectionId, type: conn_type, description, host, port, schema, login, password, extra };
    },
    set: async ({ connectionId, type, ...rest }, { signal } = {}) => {
      const version = await connection.version(signal);
      const fields = { connection_id: connectionId, conn_type: type, ...rest };
      const change = knownFields("patch_connection", fields, version);
      const creation = knownFields("post_connection", fields, version);
      await changeOrCreate(
        () =>
          connection.call((api, options) => api.patchConnection({ ...options, path: at(connectionId), body: change }), {
            signal,
          }),
        () =>
          connection.call((api, options) => api.postConnection({ ...options, body: creation }), {
            signal,
            repeatable: false,
          }),
      );
    },
    delete: async (connectionId, { signal } = {}) => {
      await connection.call((api, options) => api.deleteConnection({ ...options, path: at(connectionId) }), { signal });
    },
  });
}

/** The pools of a server. */
export function createPools(connection: ServerConnection): Resources<Pool> {
  const at = (name: string) => ({ pool_name: name });
  return Object.freeze<Resources<Pool>>({
    get: async (name, { signal } = {}) => {
      const answer = await connection.call((api, options) => api.getPool({ ...options, path: at(name) }), { signal });
      const { slots, description = null, include_deferred } = answer;
      return { name, slots, description, includeDeferred: include_deferred };
    },
    // A server wants every field of a pool.
    set: async ({ name, slots, description = null, includeDeferred = false }, { signal } = {}) => {
      const version = await connection.version(signal);
      const fields = { slots, description, include_deferred: includeDeferred };
      const change = knownFields("patch_pool", { pool: name, ...fields }, version);
      const creation = knownFields("post_pool", { name, ...fields }, version);
      await changeOrCreate(
        () =>
          connection.call((api, options) => api.patchPool({ ...options, path: at(name), body: change }), { signal }),
        () =>
          connection.call((api, options) => api.postPool({ ...options, body: creation }), {
            signal,
            repeatable: false,
          }),
      );
    },
    delete: async (name, { signal } = {}) => {
      await connection.call((api, options) => api.deletePool({ ...options, path: at(name) }), { signal });
    },
  });
}

async function changeOrCreate(change: () => Promise<unknown>, create: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!isNotFound(error)) throw error;
    await create();
  }
}
