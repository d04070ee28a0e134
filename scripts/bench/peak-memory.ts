import { writeFileSync } from 'node:fs';

/** Preloaded into a process that is measured: writes its highest memory when it ends. */
process.on('exit', () => {
  const file = process.env['BENCH_PEAK_FILE'];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
