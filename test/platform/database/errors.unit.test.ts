import {
  isDuplicateKey,
  isRetryable,
  StatementFailed,
} from '../../../src/platform/database/errors';

const failed = (cause: object) =>
  new StatementFailed('UPDATE x', Object.assign(new Error('refused'), cause));

describe('which failures are worth another attempt', () => {
  it.each([
    ['a deadlock', { code: 'ER_LOCK_DEADLOCK', errno: 1213 }],
    ['a lock that was waited for too long', { code: 'ER_LOCK_WAIT_TIMEOUT', errno: 1205 }],
    ['a snapshot that is out of date', { code: 'ER_CHECKREAD', errno: 1020 }],
    ['a write conflict on TiDB', { errno: 9007 }],
    ['a lost FOR UPDATE on TiDB', { errno: 8002 }],
    ['a commit undone on TiDB', { errno: 8022 }],
    ['a changed schema on TiDB', { errno: 8028 }],
    [
      'a changed schema on TiDB, unnumbered',
      { errno: 1105, message: 'Information schema is changed' },
    ],
    ['a busy file', { code: 'SQLITE_BUSY' }],
    ['a file that changed since it was read', { code: 'SQLITE_BUSY_SNAPSHOT' }],
    ['a lost connection', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }],
    ['a reset connection', { code: 'ECONNRESET', errno: -104, fatal: true }],
    ['a refused connection', { code: 'ECONNREFUSED', errno: -111 }],
    ['a server that shuts down', { code: 'ER_SERVER_SHUTDOWN', errno: 1053 }],
    ['a killed connection', { errno: 1927 }],
    ['a command on a closed connection', { fatal: true }],
  ])('%s is', (_, cause) => {
    expect(isRetryable(failed(cause))).toBe(true);
  });

  it.each([
    ['a duplicate', { code: 'ER_DUP_ENTRY', errno: 1062 }],
    ['a duplicate in a file', { code: 'SQLITE_CONSTRAINT_UNIQUE' }],
    ['a failed CHECK', { code: 'ER_CONSTRAINT_FAILED', errno: 4025 }],
    ['a syntax error', { code: 'ER_PARSE_ERROR', errno: 1064 }],
    ['an unknown error of TiDB', { errno: 1105, message: 'something else' }],
    ['a wrong password', { code: 'ER_ACCESS_DENIED_ERROR', errno: 1045, fatal: true }],
    ['a full disk', { code: 'SQLITE_FULL' }],
  ])('%s is not', (_, cause) => {
    expect(isRetryable(failed(cause))).toBe(false);
  });

  it('an error of our own is not', () => {
    expect(isRetryable(new Error('deadlock'))).toBe(false);
    expect(isRetryable(undefined)).toBe(false);
  });
});

describe('a duplicate key', () => {
  it.each([
    { code: 'ER_DUP_ENTRY', errno: 1062 },
    { code: 'SQLITE_CONSTRAINT_UNIQUE' },
    { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' },
  ])('is told from other refusals: %p', (cause) => {
    expect(isDuplicateKey(failed(cause))).toBe(true);
  });

  it('is not a failed CHECK or NOT NULL', () => {
    expect(isDuplicateKey(failed({ code: 'SQLITE_CONSTRAINT_CHECK' }))).toBe(false);
    expect(isDuplicateKey(failed({ code: 'SQLITE_CONSTRAINT_NOTNULL' }))).toBe(false);
    expect(isDuplicateKey(new Error('ER_DUP_ENTRY'))).toBe(false);
  });
});

describe('a failed statement', () => {
  it('tells the statement, and keeps the values for those who look into the cause', () => {
    const error = failed({ code: 'ER_X', sqlMessage: 'secret' });
    expect(error.message).toBe('ER_X: refused in UPDATE x');
    expect(error.cause).toMatchObject({ sqlMessage: 'secret' });
  });
});
