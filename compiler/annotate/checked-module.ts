import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { Project, type Type, ts } from "ts-morph";
import type { JsonObject } from "#sdk/ir/json-value.ts";
import { checkedTypeSchema, TypeNotDescribable } from "./checked-type-schema.ts";

/** What the type checker made of a param's type. */
export type CheckedType = { readonly schema: JsonObject } | { readonly reason: string };

/** A module under the type checker: made only when a type names another one, because it takes a second. */
export class CheckedModule {
  readonly #project: Project;
  readonly #root: string;

  constructor({ root, module }: { readonly root: string; readonly module: string }) {
    const tsconfig = resolve(root, "tsconfig.json");
    const compilerOptions = { noEmit: true, allowImportingTsExtensions: true };
    this.#root = root;
    this.#project = existsSync(tsconfig)
      ? new Project({ tsConfigFilePath: tsconfig, skipAddingFilesFromTsConfig: true, compilerOptions })
      : new Project({
          compilerOptions: {
            ...compilerOptions,
            strict: true,
            module: ts.ModuleKind.NodeNext,
            moduleResolution: ts.ModuleResolutionKind.NodeNext,
            target: ts.ScriptTarget.ES2024,
          },
        });
    this.#project.addSourceFileAtPath(resolve(root, module));
    this.#project.resolveSourceFileDependencies();
  }

  /** The project's files that were read, relative to its root. */
  get files(): readonly string[] {
    const paths = this.#project.getSourceFiles().filter((file) => !file.isInNodeModules());
    return paths.map((file) => relative(this.#root, file.getFilePath()).split(sep).join("/"));
  }

  /** The schema of the type of a `param` call that begins at an offset of a file. */
  describe(file: string, offset: number): CheckedType {
    const type = this.#valueTypeAt(file, offset);
    if (type === undefined) return { reason: "the type checker cannot tell it" };
    try {
      return { schema: checkedTypeSchema(type) };
    } catch (error) {
      if (error instanceof TypeNotDescribable) return { reason: error.message };
      throw error;
    }
  }

  /** The type that was written, else what was inferred for `Value` of `ParamDefinition<Value, HasDefault>`. */
  #valueTypeAt(file: string, offset: number): Type | undefined {
    const node = this.#project.getSourceFile(resolve(this.#root, file))?.getDescendantAtPos(offset);
    const call = node?.getFirstAncestorByKind(ts.SyntaxKind.CallExpression);
    return call?.getTypeArguments()[0]?.getType() ?? call?.getReturnType().getTypeArguments()[0];
  }
}
