import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { CsvUnreadable, describeMalformed } from '../../../src/platform/csv/csv-fault';
import { openCsvTable, type CsvFormat, type CsvRow } from '../../../src/platform/csv/csv-table';

const FORMAT: CsvFormat = { delimiter: ',', quote: '"', encoding: 'auto', columns: null };
const CHINESE = '订单号,商品,金额\n1,丝绸围巾,12.50\n2,"茶,礼盒",8\n';
const CHINESE_ROWS = [
  ['1', '丝绸围巾', '12.50'],
  ['2', '茶,礼盒', '8'],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-csv-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string | Buffer, name = 'table.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function readAll(path: string, format: Partial<CsvFormat> = {}, batchRows?: number) {
  const table = await openCsvTable(path, { ...FORMAT, ...format }, batchRows);
  const batches = [];
  for await (const batch of table.batches) batches.push(batch);
  const rows: CsvRow[] = batches.flatMap((batch) => batch.rows);
  const fields = rows.map((row) => (row.kind === 'row' ? row.fields : row.code));
  return { table, batches, rows, fields };
}

describe('a table', () => {
  test('has its columns, its rows by number, and the text of each', async () => {
    const { table, rows } = await readAll(file('a,b\n1,"x"\n\n1,"x"\n2,"y\nz"\n'));
    expect(table.columns).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { kind: 'row', rowNumber: 1, fields: ['1', 'x'], raw: '1,"x"' },
      { kind: 'row', rowNumber: 2, fields: ['1', 'x'], raw: '1,"x"' },
      { kind: 'row', rowNumber: 3, fields: ['2', 'y\nz'], raw: '2,"y\nz"' },
    ]);
  });

  test('comes in batches that say how far into the file they reach', async () => {
    const text = `n,filler\n${Array.from({ length: 25 }, (_, n) => `${n},x\n`).join('')}`;
    const { table, batches, fields } = await readAll(file(text), {}, 10);
    expect(batches.map((batch) => batch.rows.length)).toEqual([10, 10, 5]);
    expect(fields.map(([n]) => Number(n))).toEqual(Array.from({ length: 25 }, (_, n) => n));
    expect(table.totalBytes).toBe(text.length);
    expect(batches.at(-1)?.bytesRead).toBe(text.length);
  });

  test('is unpacked when it is gzipped, whatever its name, and counts packed bytes', async () => {
    const packed = gzipSync(Buffer.from(`${CHINESE}${'3,x,1\n'.repeat(50_000)}`));
    const { table, batches, fields } = await readAll(file(packed, 'table.txt'));
    expect(fields).toHaveLength(50_002);
    expect(fields.slice(0, 2)).toEqual(CHINESE_ROWS);
    expect(table.totalBytes).toBe(packed.length);
    expect(batches.at(-1)?.bytesRead).toBe(packed.length);
  });

  test('may name its columns in the mapping instead of a header', async () => {
    const { table, fields } = await readAll(file('1,2\n3,4\n'), { columns: ['a', 'b'] });
    expect(table.columns).toEqual(['a', 'b']);
    expect(fields).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('may have a header and no rows', async () => {
    const { table, rows } = await readAll(file('a,b'));
    expect(table.columns).toEqual(['a', 'b']);
    expect(rows).toEqual([]);
  });

  test('keeps its good rows when others are malformed', async () => {
    const { rows, fields } = await readAll(file('a,b\n1,2\n3\n4,5,6\n7,"8\n9,0\n'));
    expect(fields).toEqual([
      ['1', '2'],
      'wrong-column-count',
      'wrong-column-count',
      'quote-not-closed',
      ['9', '0'],
    ]);
    expect(rows.map((row) => [row.rowNumber, row.raw])).toEqual([
      [1, '1,2'],
      [2, '3'],
      [3, '4,5,6'],
      [4, '7,"8'],
      [5, '9,0'],
    ]);
    expect(describeMalformed('wrong-column-count', 'zh-CN')).toContain('列数');
  });

  test('may be left before its end', async () => {
    const table = await openCsvTable(file(`a\n${'1\n'.repeat(300_000)}`), FORMAT);
    for await (const batch of table.batches) {
      expect(batch.rows[0]?.rowNumber).toBe(1);
      break;
    }
    table.close();
  });
});

describe('the encoding', () => {
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(CHINESE)]);
  const gbk = iconv.encode(CHINESE, 'gbk');

  test.each([
    ['UTF-8', Buffer.from(CHINESE)],
    ['UTF-8 with a byte order mark', marked],
    ['GBK', gbk],
    ['GBK, gzipped', gzipSync(gbk)],
    ['UTF-8 with a byte order mark, gzipped', gzipSync(marked)],
  ])('%s is found out', async (_name, bytes) => {
    const { table, fields } = await readAll(file(bytes));
    expect(table.columns).toEqual(['订单号', '商品', '金额']);
    expect(fields).toEqual(CHINESE_ROWS);
  });

  test.each([
    ['utf-8', Buffer.from(CHINESE)],
    ['utf-8', marked],
    ['gbk', gbk],
  ] as const)('%s is taken as stated', async (encoding, bytes) => {
    const { fields } = await readAll(file(bytes), { encoding });
    expect(fields).toEqual(CHINESE_ROWS);
  });

  const english = 'n,name\n' + '1,plain English\n'.repeat(20_000);
  const chineseTail = '2,丝绸围巾\n'.repeat(20_000);

  test.each(['utf-8', 'gbk'] as const)(
    '%s is found out where Chinese begins late in the file',
    async (encoding) => {
      const { fields } = await readAll(file(iconv.encode(english + chineseTail, encoding)));
      expect(fields).toHaveLength(40_000);
      expect(fields[20_000]).toEqual(['2', '丝绸围巾']);
      expect(new Set(fields.map(([, name]) => name))).toEqual(
        new Set(['plain English', '丝绸围巾']),
      );
    },
  );

  test('four-byte characters of GB18030 are read as GBK', async () => {
    const text = 'n,name\n1,㐀𠮷\n';
    const { fields } = await readAll(file(iconv.encode(text, 'gb18030')));
    expect(fields).toEqual([['1', '㐀𠮷']]);
  });

  test('bytes that are no UTF-8 refuse their row when UTF-8 is stated', async () => {
    const bytes = Buffer.concat([
      Buffer.from('n,name\n1,'),
      Buffer.from([0xb2, 0xe8]),
      Buffer.from('\n2,b\n'),
    ]);
    const { fields } = await readAll(file(bytes), { encoding: 'utf-8' });
    expect(fields).toEqual(['undecodable-text', ['2', 'b']]);
  });

  test('a character cut by the end of the file refuses its row', async () => {
    const bytes = Buffer.from('n,name\n1,茶').subarray(0, -1);
    const { fields } = await readAll(file(bytes), { encoding: 'utf-8' });
    expect(fields).toEqual(['undecodable-text']);
  });
});

describe('a file that is no table', () => {
  test.each([
    ['empty', '', 'no-header'],
    ['of empty lines', '\n\n', 'no-header'],
    ['with a column named twice', 'a,b,a\n1,2,3\n', 'bad-header'],
    ['with a column without a name', 'a,,c\n1,2,3\n', 'bad-header'],
    ['with a malformed header', 'a"b,c\n1,2\n', 'bad-header'],
    ['in UTF-16', Buffer.from('\ufeffa,b\n', 'utf16le'), 'utf-16'],
    ['of Excel', Buffer.from('504b0304140006', 'hex'), 'zip-archive'],
    ['gzipped and cut off at once', gzipSync('a,b\n1,2\n').subarray(0, 12), 'broken-gzip'],
  ])('%s is refused', async (_name, content, code) => {
    await expect(openCsvTable(file(content), FORMAT)).rejects.toMatchObject({ code });
  });

  test('that is gzipped and cut off later fails while it is read', async () => {
    const text = Array.from({ length: 50_000 }, (_, n) => `${n * 7919},${n}\n`).join('');
    const packed = gzipSync(`a,b\n${text}`);
    const reading = readAll(file(packed.subarray(0, packed.length - 100)));
    await expect(reading).rejects.toMatchObject({ code: 'broken-gzip' });
  });

  test('that is not there says so in both languages, with its name', async () => {
    const path = join(folder, 'absent.csv');
    const error: unknown = await openCsvTable(path, FORMAT).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CsvUnreadable);
    expect(error).toMatchObject({
      code: 'cannot-open',
      text: {
        en: `${path}: The file cannot be opened; check its name and its permissions.`,
        'zh-CN': `${path}：无法打开文件；请检查文件名和权限。`,
      },
    });
  });
});
