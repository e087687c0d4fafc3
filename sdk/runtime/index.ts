// What runs inside a task's Node process on Airflow. Imported by the entry of a bundle alone.
export { protocolVersion } from "./messages.ts";
export { runTaskProcess, type TaskProcessOptions } from "./run-task-process.ts";
