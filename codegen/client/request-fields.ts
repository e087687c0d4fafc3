/** The parts of an interface description that say which fields a request body may have. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The operations whose bodies the facade sends. */
export const sentOperations = [
  "trigger_dag_run",
  "patch_dag",
  "patch_task_instance",
  "patch_task_instance_by_map_index",
  "post_variable",
  "patch_variable",
  "post_connection",
  "patch_connection",
  "post_pool",
  "patch_pool",
] as const;

/** For an operation, the first minor that knows each field of its body. */
export type RequestFields = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The fields of every body that the facade sends, with the first minor that knows them. Servers refuse fields that they do not know.
 *
 * @param descriptions by minor, oldest first
 */
export function requestFields(descriptions: ReadonlyMap<string, Description>): RequestFields {
  return Object.fromEntries(sentOperations.map((operation) => [operation, firstMinors(operation, descriptions)]));
}

function firstMinors(operationId: string, descriptions: ReadonlyMap<string, Description>): Record<string, string> {
  const firsts: Record<string, string> = {};
  for (const [minor, description] of descriptions) {
    const fields = bodyFields(operationId, description);
    for (const field of fields) firsts[field] ??= minor;
    const gone = Object.keys(firsts).filter((field) => !fields.includes(field));
    // The table can only say since when a field is known.
    if (gone.length > 0) throw new Error(`${operationId} has lost ${gone.join(", ")} in ${minor}.`);
  }
  return firsts;
}

function bodyFields(operationId: string, description: Description): string[] {
  const operations = Object.values(description.paths).flatMap((item) => Object.values(item));
  const operation = operations.find((candidate) => candidate.operationId === operationId);
  const schema = operation?.requestBody?.content?.["application/json"]?.schema;
  if (schema === undefined) throw new Error(`The description has no body for ${operationId}.`);
  const name = schema.$ref?.split("/").at(-1);
  const body = name === undefined ? schema : description.components.schemas[name];
  return Object.keys(body?.properties ?? {});
}

/** The table as TypeScript. */
export function printRequestFields(fields: RequestFields): string {
  const operations = Object.entries(fields).map(([operation, firsts]) => {
    const members = Object.entries(firsts).map(([field, minor]) => `    ${field}: "${minor}",\n`);
    return `  ${operation}: {\n${members.join("")}  },\n`;
  });
  return `// Generated from openapi/ by \`npm run client:generate\`; do not edit.

/** For each request body that the client sends, the first Airflow minor that knows a field. */
export const requestFields = {
${operations.join("")}} as const;
`;
}
