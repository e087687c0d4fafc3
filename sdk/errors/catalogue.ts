import { authoringCodes } from "./catalogue/authoring.ts";
import { clientCodes } from "./catalogue/client.ts";
import { configurationCodes } from "./catalogue/configuration.ts";
import { dagRulesCodes } from "./catalogue/dag-rules.ts";
import { deploymentCodes } from "./catalogue/deployment.ts";
import { emissionCodes } from "./catalogue/emission.ts";
import { loadingCodes } from "./catalogue/loading.ts";
import { localRunCodes } from "./catalogue/local-run.ts";
import { taskRuntimeCodes } from "./catalogue/task-runtime.ts";

/**
 * Every code that Jetway prints. A code is never reused for something else; each has a page `docs/errors/<code>.md` and a test
 * that provokes it.
 */
export const catalogue = {
  ...configurationCodes,
  ...loadingCodes,
  ...dagRulesCodes,
  ...emissionCodes,
  ...localRunCodes,
  ...clientCodes,
  ...taskRuntimeCodes,
  ...deploymentCodes,
  ...authoringCodes,
} as const;

/** A code of the catalogue, such as `JW2001`. */
export type ErrorCode = keyof typeof catalogue;
