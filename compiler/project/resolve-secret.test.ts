import { expect, test } from "vitest";
import { resolveSecret } from "./resolve-secret.ts";
import { command, environmentVariable } from "./secret-source.ts";

test("a secret comes from its environment variable", async () => {
  expect(await resolveSecret(environmentVariable("TOKEN"), { TOKEN: "s3cret" })).toBe("s3cret");
});

test("a variable that is not set is named", async () => {
  await expect(resolveSecret(environmentVariable("TOKEN"), {})).rejects.toMatchObject({
    code: "JW0006",
    hint: "Set TOKEN where jetway is started.",
  });
});

test("a secret comes from a program without its last line break, and without a shell", async () => {
  expect(await resolveSecret(command(process.execPath, "-p", "'$HOME `id`'"))).toBe("$HOME `id`");
});

test("what a failing program printed is not repeated", async () => {
  const failing = command(process.execPath, "-e", 'console.log("half-a-s" + "ecret"); process.exit(3)');
  const error = await resolveSecret(failing).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "JW0006", message: expect.stringContaining("it ended with exit code 3") });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("half-a-secret");
});

test("a program that does not exist is named", async () => {
  await expect(resolveSecret(command("no-such-program-of-ours"))).rejects.toMatchObject({
    message: expect.stringContaining("there is no such program"),
  });
});
