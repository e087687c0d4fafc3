import type { Rule } from "./rule.ts";
import { allowedRunTypes } from "./rules/allowed-run-types.ts";
import { assetIdentities } from "./rules/asset-identities.ts";
import { assetNames } from "./rules/asset-names.ts";
import { backoffFactors } from "./rules/backoff-factors.ts";
import { bashCommands } from "./rules/bash-commands.ts";
import { branchRoutes } from "./rules/branch-routes.ts";
import { callables } from "./rules/callables.ts";
import { catchupStartDates } from "./rules/catchup-start-dates.ts";
import { continuousRuns } from "./rules/continuous-runs.ts";
import { cronExpressions } from "./rules/cron-expressions.ts";
import { cycles } from "./rules/cycles.ts";
import { dagIds } from "./rules/dag-ids.ts";
import { datesInOrder } from "./rules/dates-in-order.ts";
import { duplicateDagIds } from "./rules/duplicate-dag-ids.ts";
import { duplicateTaskIds } from "./rules/duplicate-task-ids.ts";
import { edgesIntoOwnGroup } from "./rules/edges-into-own-group.ts";
import { emptyDags } from "./rules/empty-dags.ts";
import { emptyGroups } from "./rules/empty-groups.ts";
import { environmentNames } from "./rules/environment-names.ts";
import { failFastTriggerRules } from "./rules/fail-fast-trigger-rules.ts";
import { firingSchedules } from "./rules/firing-schedules.ts";
import { groupIds } from "./rules/group-ids.ts";
import { groupInputs } from "./rules/group-inputs.ts";
import { jinjaPlaces } from "./rules/jinja-places.ts";
import { keywordNames } from "./rules/keyword-names.ts";
import { knownGroups } from "./rules/known-groups.ts";
import { knownParams } from "./rules/known-params.ts";
import { knownTasks } from "./rules/known-tasks.ts";
import { mapLabels } from "./rules/map-labels.ts";
import { mappedGroupTriggerRules } from "./rules/mapped-group-trigger-rules.ts";
import { mappedInputs } from "./rules/mapped-inputs.ts";
import { nestedMapping } from "./rules/nested-mapping.ts";
import { operatorArguments } from "./rules/operator-arguments.ts";
import { operatorPaths } from "./rules/operator-paths.ts";
import { optionRanges } from "./rules/option-ranges.ts";
import { optionTypes } from "./rules/option-types.ts";
import { optionsInTarget } from "./rules/options-in-target.ts";
import { ownerLinks } from "./rules/owner-links.ts";
import { paramNames } from "./rules/param-names.ts";
import { paramSchemas } from "./rules/param-schemas.ts";
import { positiveIntervals } from "./rules/positive-intervals.ts";
import { pushedOutputs } from "./rules/pushed-outputs.ts";
import { repeatedNodeIds } from "./rules/repeated-node-ids.ts";
import { resultTasks } from "./rules/result-tasks.ts";
import { scheduledParamDefaults } from "./rules/scheduled-param-defaults.ts";
import { sensorTimes } from "./rules/sensor-times.ts";
import { setupMarks } from "./rules/setup-marks.ts";
import { setupTriggerRules } from "./rules/setup-trigger-rules.ts";
import { taskIds } from "./rules/task-ids.ts";
import { timezones } from "./rules/timezones.ts";
import { triggerRulesInTarget } from "./rules/trigger-rules-in-target.ts";
import { unusedRunImmediately } from "./rules/unused-run-immediately.ts";

/** Every rule, in the order in which its answers are given. This is the only list. */
export const rules: readonly Rule[] = [
  // Names
  dagIds,
  taskIds,
  duplicateDagIds,
  duplicateTaskIds,
  repeatedNodeIds,
  groupIds,
  // The graph
  cycles,
  edgesIntoOwnGroup,
  knownGroups,
  emptyGroups,
  knownTasks,
  emptyDags,
  resultTasks,
  pushedOutputs,
  nestedMapping,
  mappedInputs,
  mapLabels,
  groupInputs,
  branchRoutes,
  setupMarks,
  setupTriggerRules,
  mappedGroupTriggerRules,
  // Options
  optionTypes,
  optionRanges,
  optionsInTarget,
  triggerRulesInTarget,
  failFastTriggerRules,
  backoffFactors,
  continuousRuns,
  allowedRunTypes,
  ownerLinks,
  // Assets
  assetNames,
  assetIdentities,
  // Time
  cronExpressions,
  firingSchedules,
  unusedRunImmediately,
  timezones,
  datesInOrder,
  catchupStartDates,
  positiveIntervals,
  // Params
  paramNames,
  paramSchemas,
  scheduledParamDefaults,
  knownParams,
  // What tasks are made of
  callables,
  operatorPaths,
  environmentNames,
  keywordNames,
  operatorArguments,
  bashCommands,
  sensorTimes,
  jinjaPlaces,
];
