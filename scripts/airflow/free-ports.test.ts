import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { assertPortIsFree, findFreePorts } from "./free-ports.ts";

test("the ports found are different and free", async () => {
  const ports = await findFreePorts(3);
  expect(new Set(ports).size).toBe(3);
  for (const port of ports) await assertPortIsFree(port);
});

test("a port that somebody listens on is refused with the option to choose another", async () => {
  const [port = 0] = await findFreePorts(1);
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  await expect(assertPortIsFree(port)).rejects.toThrow(/--port/);
  server.close();
});
