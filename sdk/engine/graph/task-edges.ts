/** The edges between tasks, by number of the task. */
export interface TaskEdges {
  readonly upstream: readonly (readonly number[])[];
  readonly downstream: readonly (readonly number[])[];
}
