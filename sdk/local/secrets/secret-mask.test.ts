import { inspect } from "node:util";
import { expect, test } from "vitest";
import { isSensitiveName, SecretMask } from "./secret-mask.ts";

test("a secret is masked in every form in which a program may print it", () => {
  const mask = new SecretMask();
  const secret = "p@ss \"word'\\ é";
  mask.add(secret);
  const forms = [
    secret,
    JSON.stringify(secret),
    inspect(secret),
    encodeURIComponent(secret),
    new URLSearchParams({ secret }),
  ];
  for (const form of forms) expect(mask.maskText(`<${String(form)}>`)).toMatch(/^<(['"`]|secret=)?\*\*\*['"`]?>$/);
});

test("each line of a secret of several lines is masked", () => {
  const mask = new SecretMask();
  mask.add("-----BEGIN-----\r\nMIIEvQIBADANBg\nkqhkiG9w0BAQEFAASC\n");
  expect(mask.maskText("second: MIIEvQIBADANBg")).toBe("second: ***");
});

test("the longer of two secrets that overlap is masked as a whole", () => {
  const mask = new SecretMask();
  mask.add("hunter");
  mask.add("hunter22");
  expect(mask.maskText("hunter22 hunter")).toBe("*** ***");
});

test("texts below five characters are not masked, as in Airflow", () => {
  const mask = new SecretMask();
  for (const secret of ["", "abcd", null, undefined]) mask.add(secret);
  expect(mask.maskText("abcd")).toBe("abcd");
});

test("values are masked at any depth, keys are not", () => {
  const mask = new SecretMask();
  mask.addSensitiveMembers({ deep: [{ token: "secret-token", name: "public-name" }] });
  expect(mask.maskValue({ "secret-token": ["a secret-token", 1, null, "public-name"] })).toEqual({
    "secret-token": ["a ***", 1, null, "public-name"],
  });
});

test.for(["db_password", "apiKey", "API-Key", "MY_SECRET", "accessToken", "privateKey", "connectionString"])(
  "%s names a secret",
  (name) => expect(isSensitiveName(name)).toBe(true),
);

test.for(["region", "key", "user"])("%s names no secret", (name) => expect(isSensitiveName(name)).toBe(false));
