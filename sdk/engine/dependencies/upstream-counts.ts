/** How the instances stand that a task instance depends on; what the trigger rules decide by. */
export interface UpstreamCounts {
  success: number;
  failed: number;
  skipped: number;
  upstreamFailed: number;
  removed: number;
  /** All that have ended. */
  done: number;
  /** All there are. */
  total: number;
  setupSuccess: number;
  setupSkipped: number;
  setupTotal: number;
  /** Removed ones that do not hold this instance back. */
  overlooked: number;
  /** -1 for an instance that is not mapped. */
  mapIndex: number;
}

/** Counts of nothing. */
export function createUpstreamCounts(): UpstreamCounts {
  return {
    success: 0,
    failed: 0,
    skipped: 0,
    upstreamFailed: 0,
    removed: 0,
    done: 0,
    total: 0,
    setupSuccess: 0,
    setupSkipped: 0,
    setupTotal: 0,
    overlooked: 0,
    mapIndex: -1,
  };
}
