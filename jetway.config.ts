import { defineConfig } from "jetway/config";

/** The examples in `dags/` are a project of their own. */
export default defineConfig({ name: "examples" });
