import type { ColumnOptions, ValueTransformer } from 'typeorm';

// How to write a table for both engines
// -------------------------------------
// 1. The entity says what the columns are, in types TypeORM maps on both engines, so it needs no
//    knowledge of the engine: `@Column(idColumn())`, `@Column(nullable(instantColumn()))`.
//    Entities describe the schema only: they keep `npm run db:check` honest. Rows are read and
//    written through sql.ts.
// 2. Property names are camelCase; the naming strategy makes the column snake_case.
// 3. Indexes are named and stand on the class: `@Index('ux_member_external', ['programId',
//    'externalId'], { unique: true })`. Never `unique: true` on a column.
// 4. Foreign keys are named, by table: `@ForeignKey('member', { name: 'fk_entry_member' })`.
//    No cascades; the MySQL migration spells out ON DELETE NO ACTION ON UPDATE NO ACTION.
// 5. A table that is read by its primary key's prefix is clustered on it:
//    `@Entity('behaviour', { withoutRowid: true })` and `WITHOUT ROWID` in the SQLite migration
//    (InnoDB always does).
// 6. The migration is raw SQL, one list of statements per engine, nothing of ours imported
//    (1767225600000-platform.ts is the one to copy):
//      here                SQLite         MySQL family, A: CHARACTER SET ascii COLLATE ascii_bin
//      idColumn()          varchar(26)    varchar(26) A
//      hashColumn()        varchar(64)    varchar(64) A
//      keyTextColumn(n)    varchar(n)     varchar(n) A
//      textColumn(n)       varchar(n)     varchar(n)
//      longTextColumn()    text           text, of at most 64 KiB
//      jsonColumn()        json           json
//      instantColumn()     datetime(3)    datetime(3)
//      integerColumn()     integer        int
//      countColumn()       bigint         bigint
//      doubleColumn()      double         double
//      flagColumn()        boolean        tinyint(1)
//    Every MySQL table ends in `ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`, with
//    its keys inside CREATE TABLE: DDL commits by itself there, so one table is one statement, and
//    IF NOT EXISTS makes a half-applied migration repeatable.
// 7. CHECKs stand in the migration only (TypeORM drops them on MySQL), WITHOUT double quotes around
//    the name (TypeORM would take them for its own). SQLite stores 'abc' in a bigint column unless
//    told: `CHECK (typeof(balance) = 'integer')` for each integer column of value, and
//    `CHECK (length(id) = 26)` for lengths, which it does not enforce either.
// 8. `=` ignores trailing spaces on the MySQL family in every collation both servers have. A key
//    that comes from outside is trimmed and normalised before it is stored; where the text itself
//    matters its hash is the key. A search in an ASCII column for what is not ASCII is an error
//    there: such columns hold codes of ours and hashes; what people name is a text column.

type Column = Omit<ColumnOptions, 'nullable'>;

/** Absence means something: say so where the column is declared. */
export const nullable = (column: Column): ColumnOptions => ({ ...column, nullable: true });

/** A number that came to a table with rows in it: 0 in those. */
export const addedLater = (column: Column): ColumnOptions => ({ ...column, default: 0 });

const ASCII = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** The 26 characters of a UUIDv7 in lower-case base32. */
export const idColumn = (): Column => keyTextColumn(26);

/** A digest in lower-case hex; 64 characters are SHA-256. */
export const hashColumn = (): Column => keyTextColumn(64);

/** Codes and keys in ASCII, compared byte by byte. */
export const keyTextColumn = (length: number): Column => ({
  type: 'varchar',
  length,
  ...ASCII,
});

/** Text of people: any language, at most `length` characters. */
export const textColumn = (length: number): Column => ({
  type: 'varchar',
  length,
});

export const longTextColumn = (): Column => ({ type: 'text' });

/**
 * A JSON document, handed over and read as text. MySQL 8 reorders its keys: what is hashed is
 * kept in a text column.
 */
export const jsonColumn = (): Column => ({ type: 'json' });

/** An instant in UTC with milliseconds, written by the application, never by the server. */
export const instantColumn = (): Column => ({
  type: 'datetime',
  precision: 3,
});

/** Small whole numbers (32 bits): versions, ranks, local days. */
export const integerColumn = (): Column => ({ type: 'integer' });

/** Points, minor units, sequence numbers: whole numbers to ±(2^53 − 1). */
export const countColumn = (): Column => ({
  type: 'bigint',
  transformer: safeInteger,
});

/** Scores, rates and statistics; never money or points. */
export const doubleColumn = (): Column => ({ type: 'double' });

export const flagColumn = (): Column => ({ type: 'boolean' });

/** Drivers give bigint as number or string; beyond 2^53 neither can be trusted silently. */
const safeInteger: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null | undefined) => {
    if (value === null || value === undefined) return value;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`Not a safe integer: ${value}`);
    return number;
  },
};
