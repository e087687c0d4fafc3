import { pathToFileURL } from "node:url";

/** What importing a module came to. */
export type ImportResult =
  | { readonly kind: "imported"; readonly exports: Readonly<Record<string, unknown>> }
  | { readonly kind: "threw"; readonly thrown: unknown }
  | { readonly kind: "ended"; readonly exitCode: number }
  | { readonly kind: "unsettled"; readonly seconds: number };

/** How to import. */
export interface ImportOptions {
  /** Seconds after which a module that still loads is given up; Airflow's `dagbag_import_timeout` is 30 too. */
  readonly timeout: number;
  /** Distinguishes a second import of the same file from the first: the module runs again. */
  readonly generation: number;
}

/**
 * Imports a file. A module that throws, ends the process or never settles gives a result like any other. Node strips the types; no loader is
 * needed.
 */
export async function importModule(file: string, options: ImportOptions): Promise<ImportResult> {
  const url = pathToFileURL(file);
  if (options.generation > 0) url.searchParams.set("generation", String(options.generation));
  const exit = process.exit;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ImportResult>((settle) => {
      timer = setTimeout(() => settle({ kind: "unsettled", seconds: options.timeout }), options.timeout * 1000);
      process.exit = ((code?: number) => {
        settle({ kind: "ended", exitCode: Number(code ?? process.exitCode ?? 0) });
        throw new ModuleEnded();
      }) as typeof process.exit;
      import(url.href).then(
        (exports: Record<string, unknown>) => settle({ kind: "imported", exports }),
        (thrown: unknown) => settle({ kind: "threw", thrown }),
      );
    });
  } finally {
    process.exit = exit;
    clearTimeout(timer);
  }
}

/** Stops a module at the point at which it wanted to end the process. */
class ModuleEnded extends Error {
  override readonly name = "ModuleEnded";
}
