/** What a task is, one bit each, so that the hot paths ask with one `&`. */
export const taskTrait = {
  setup: 1,
  teardown: 2,
  /** A bare `EmptyOperator`: successful without running. */
  empty: 4,
  /** Decides about tasks behind it (Airflow: `inherits_from_skipmixin`). */
  skipper: 8,
  /** At least one of the tasks directly above is a skipper. */
  belowSkipper: 16,
  dependsOnPast: 32,
  waitForDownstream: 64,
  /** Mapped itself (Airflow: `MappedOperator`). */
  mapped: 128,
  /** In a mapped group, near or far. */
  inMappedGroup: 256,
  /** Mapped, or in a mapped group (Airflow: `get_needs_expansion`). */
  needsExpansion: 512,
  /** Something is mapped over what it returns. */
  mappedOver: 1024,
  /** At least one of the tasks directly above needs expansion: instances are counted instead of tasks. */
  belowExpansion: 2048,
  /** Its unfinished instances keep a run from being stuck for good (`depends_on_past`, limits per task). */
  mayBeHeld: 4096,
  /** A sensor in reschedule mode. */
  sensor: 8192,
} as const;
