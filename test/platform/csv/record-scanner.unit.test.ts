import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  MAX_RECORD_CHARACTERS,
  RecordScanner,
  type ScannedRecord,
} from '../../../src/platform/csv/record-scanner';

/** Scans a text that arrives in pieces of the given sizes, over and over. */
function scan(text: string, sizes: readonly number[] = [text.length], delimiter = ',') {
  const scanner = new RecordScanner(delimiter, '"');
  const records: ScannedRecord[] = [];
  const drain = (): void => {
    for (let next = scanner.next(); next !== null; next = scanner.next()) records.push(next);
  };
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    scanner.push(text.slice(at, at + size), false);
    drain();
    at += size;
  }
  scanner.push('', true);
  drain();
  return records;
}

const fieldsOf = (records: readonly ScannedRecord[]) =>
  records.map((record) => (record.kind === 'record' ? record.fields : record.code));

describe('records', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,"2"\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a,b",c\n', [['a,b', 'c']]],
    [
      '"a\nb",c\nd,e\n',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['"7"" disc",c\n', [['7" disc', 'c']]],
    ['"""",""\n', [['"', '']]],
    [
      ',\n,,\n',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a,', [['a', '']]],
    ['"a",', [['a', '']]],
    ['a\n\n\r\nb\n', [['a'], ['b']]],
    ['', []],
    ['\n\n', []],
    ["it's,a\n", [["it's", 'a']]],
  ])('%j gives %j', (text, records) => {
    expect(fieldsOf(scan(text))).toEqual(records);
  });

  test('keep the text they were read from, without the line end', () => {
    const raws = scan('"7"" disc",c\r\n"a\r\nb",2\nx,y').map((record) => record.raw);
    expect(raws).toEqual(['"7"" disc",c', '"a\r\nb",2', 'x,y']);
  });

  test('may be cut by other characters', () => {
    const scanner = new RecordScanner('\t', null);
    scanner.push('a\t"b\t7" c\n', true);
    expect(scanner.next()).toMatchObject({ fields: ['a', '"b', '7" c'] });
  });

  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc
      .array(fc.constantFrom('"', ',', '\n', '\r\n', 'x', '中', '😀', ' '))
      .map((cs) => cs.join('')),
  );
  // A record of one empty cell is written as an empty line, which is no record.
  const records = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  const written = (field: string, isQuoted: boolean): string =>
    isQuoted || /["\r\n,]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

  test('come out as they went in, however the text is cut into chunks', () => {
    fc.assert(
      fc.property(
        records,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        (table, isQuoted, lineEnd, sizes) => {
          const lines = table.map((row) => row.map((field) => written(field, isQuoted)).join(','));
          const text = lines.map((line) => line + lineEnd).join('');
          const scanned = scan(text, sizes);
          expect(fieldsOf(scanned)).toEqual(table);
          expect(scanned.map((record) => record.raw)).toEqual(lines);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('are those that csv-parse finds, or malformed where it finds a fault', () => {
    const soup = fc.array(fc.constantFrom('"', ',', '\n', 'a', 'b', '""', '","'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = pieces.join('');
        const ours = scan(text);
        const isWellFormed = ours.every((record) => record.kind === 'record');
        let theirs: string[][] | null = null;
        try {
          theirs = parse(text, { relax_column_count: true, skip_empty_lines: true });
        } catch {
          // Which fault it is called is no matter.
        }
        expect(isWellFormed ? fieldsOf(ours) : null).toEqual(theirs);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('a malformed record', () => {
  test.each([
    ['1,"open\n2,b\n3,c\n', 'quote-not-closed', '1,"open'],
    ['1,in"side\n2,b\n3,c\n', 'quote-in-unquoted-field', '1,in"side'],
    ['"1" x,a\r\n2,b\n3,c\n', 'text-after-closing-quote', '"1" x,a'],
    ['1,"open\n2,b\n3,"c"\n', 'text-after-closing-quote', '1,"open'],
    ['1,\ufffd\n2,b\n3,c\n', 'undecodable-text', '1,\ufffd'],
    ['"1"\r,a\n2,b\n3,c\n', 'text-after-closing-quote', '"1"\r,a'],
    ['"1\n2,"b"\n3,c\n', 'text-after-closing-quote', '"1'],
  ])('%j costs its own line only', (text, code, raw) => {
    const [bad, ...rest] = scan(text, [3]);
    expect(bad).toEqual({ kind: 'malformed', code, raw });
    expect(fieldsOf(rest)).toEqual([
      ['2', 'b'],
      ['3', 'c'],
    ]);
  });

  test('leaves nothing out of sight that was passed over while looking for its end', () => {
    const records = scan('"1\n2,""\n"3"x,\n4,d\n');
    expect(fieldsOf(records)).toEqual([
      'text-after-closing-quote',
      ['2', ''],
      'text-after-closing-quote',
      ['4', 'd'],
    ]);
  });

  test('with an open quote is found without waiting for the end of the file', () => {
    const scanner = new RecordScanner(',', '"');
    scanner.push('1,"open\n', false);
    const line = `${'x'.repeat(62)},\n`;
    const lines = Math.ceil(MAX_RECORD_CHARACTERS / line.length) + 1;
    let first: ScannedRecord | null = null;
    for (let pushed = 0; pushed < lines && first === null; pushed += 1) {
      scanner.push(line, false);
      first = scanner.next();
    }
    expect(first).toMatchObject({ code: 'quote-not-closed', raw: '1,"open' });
    expect(scanner.next()).toMatchObject({ kind: 'record', raw: line.trimEnd() });
  });

  test('without end is given up once, and its rest is passed over', () => {
    const scanner = new RecordScanner(',', '"');
    const found: (ScannedRecord | null)[] = [];
    for (let chunk = 0; chunk < 20; chunk += 1) {
      scanner.push('y'.repeat(MAX_RECORD_CHARACTERS / 4), false);
      found.push(scanner.next());
    }
    scanner.push('end\nnext,row\n', true);
    found.push(scanner.next(), scanner.next());
    const records = found.filter((record) => record !== null);
    expect(records).toEqual([
      { kind: 'malformed', code: 'record-too-long', raw: 'y'.repeat(1_024) },
      { kind: 'record', fields: ['next', 'row'], raw: 'next,row' },
    ]);
  });

  test.each(['plain', 'quoted'])('that is %s and too long is refused whole', (kind) => {
    const long = 'z'.repeat(MAX_RECORD_CHARACTERS + 1);
    const [bad, next] = scan(`${kind === 'plain' ? long : `"${long}"`}\na,b\n`);
    expect(bad).toMatchObject({ code: 'record-too-long' });
    expect(next).toMatchObject({ fields: ['a', 'b'] });
  });

  test('after another is told apart from it, 30,000 times over', () => {
    const scanned = scan('"a ""b\n'.repeat(30_000), [65_536]);
    expect(scanned).toHaveLength(30_000);
  });
});
