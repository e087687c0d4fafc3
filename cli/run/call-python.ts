import { fileURLToPath } from "node:url";

/** Path of the Python script that calls the callables of Python tasks offline. */
export const callPython: string = fileURLToPath(new URL("../../compiler/airflow/call_python.py", import.meta.url));
