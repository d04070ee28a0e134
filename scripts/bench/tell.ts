const started = performance.now();

/** Says how far the benchmark has come, and when. */
export function tell(text: string): void {
  const seconds = Math.round((performance.now() - started) / 1_000);
  process.stderr.write(`${String(seconds).padStart(5)} s ${text}\n`);
}
