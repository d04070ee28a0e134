import { writeFileSync } from 'node:fs';

/** What a process that is measured leaves behind when it ends: KiB, and microseconds. */
export interface Usage {
  readonly peakKiB: number;
  readonly cpuMicroseconds: number;
}

/** Preloaded into a process that is measured. */
process.on('exit', () => {
  const file = process.env['BENCH_USAGE_FILE'];
  if (!file) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage: Usage = { peakKiB: maxRSS, cpuMicroseconds: userCPUTime + systemCPUTime };
  writeFileSync(file, JSON.stringify(usage));
});
