/** The emitted file's name for the directory of its task code. */
export const taskCodeConstant = "TASK_CODE";

/** The emitted file's name for the folder that it lies in. */
export const folderConstant = "HERE";

/** The emitted file's name for the DAG. */
export const dagVariable = "dag";

/** Names that every emitted file fixes: nothing else in it has one of them. */
export const emittedNames: ReadonlySet<string> = new Set([taskCodeConstant, folderConstant, dagVariable, "str"]);
