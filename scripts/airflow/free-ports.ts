import { createServer, type Server } from "node:net";

/** Different TCP ports of this machine that nobody listens on. */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  // All are held at once, so that none is given twice.
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return ports;
}

/** Throws when somebody listens on a port: else their answers would be taken for those of a server that we start there. */
export async function assertPortIsFree(port: number): Promise<void> {
  try {
    await close(await listen(port));
  } catch (error) {
    throw new Error(`Port ${port} is taken by another program.\n  hint: choose another one with --port`, {
      cause: error,
    });
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return address.port;
}
