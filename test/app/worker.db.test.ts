import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { query } from '../../src/platform/database/sql';
import { testDatabase, type TestDatabase } from '../support/database';
import { projectRoot } from '../support/miniature';
import { until } from '../support/until';

describe('laurel worker', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await testDatabase();
  });

  afterEach(() => database.close());

  function startWorker(env: NodeJS.ProcessEnv) {
    const main = join(projectRoot, 'src/app/main.ts');
    const child = spawn(process.execPath, ['-r', '@swc-node/register', main, 'worker'], {
      cwd: projectRoot,
      env: {
        ...process.env,
        DATABASE_URL: database.options.url,
        LAUREL_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    return { child, ended, log: text(child.stderr) };
  }

  const jobsSeen = async () => (await query(database.reader, 'SELECT name FROM job_lease')).length;

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'runs jobs, also with JOBS=off, and ends well on %s',
    async (signal) => {
      const worker = startWorker({ JOBS: 'off', REDIS_URL: '' });
      await Promise.race([until(async () => (await jobsSeen()) > 0), worker.ended]);
      worker.child.kill(signal);
      expect(await worker.ended).toEqual([0, null]);
      expect(await worker.log).toContain('waiting for jobs');
    },
  );

  it('begins and ends well without the Redis it was told of', async () => {
    const worker = startWorker({ REDIS_URL: 'redis://127.0.0.1:1' });
    await Promise.race([until(async () => (await jobsSeen()) > 0), worker.ended]);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toEqual([0, null]);
  });
});
