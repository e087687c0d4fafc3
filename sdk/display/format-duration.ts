/** A length of time as a person reads it: `85 ms`, `1.2 s`, `3 min 5 s`, `10 min`, `2 h 10 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1_000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const [large, small] = hours === 0 ? [`${minutes} min`, seconds % 60] : [`${hours} h`, minutes];
  return small === 0 ? large : `${large} ${small} ${hours === 0 ? "s" : "min"}`;
}
