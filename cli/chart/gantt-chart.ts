/** What ran when, as plain data. Moments are milliseconds since 1970. */
export interface GanttChart {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly GanttLane[];
}

/** A line of a chart: a task instance, or a run. */
export interface GanttLane {
  readonly label: string;
  /** In the order of their starts. */
  readonly bars: readonly GanttBar[];
}

/** A stretch of time in which something was in a state. */
export interface GanttBar {
  readonly from: number;
  readonly to: number;
  /** A state of a run or a task instance. */
  readonly state: string;
  /** Says more, to whom points at it. */
  readonly title: string;
}
