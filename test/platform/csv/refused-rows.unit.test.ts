import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCsvTable } from '../../../src/platform/csv/csv-table';
import { openRefusedRowFile, type RefusedRow } from '../../../src/platform/csv/refused-rows';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-refused-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const buildRow = (overrides: Partial<RefusedRow> = {}): RefusedRow => ({
  rowNumber: 1,
  code: 'bad-number',
  field: 'Price',
  message: '“Price”的值 "x" 不是普通的十进制数。',
  fields: ['茶', 'x'],
  raw: '茶,x',
  ...overrides,
});

describe('the file of refused rows', () => {
  test('holds the reason, then the original columns, or the original text', async () => {
    const path = join(folder, 'refused.csv');
    const refusedRows = openRefusedRowFile(path, ['Name', 'Price']);
    await refusedRows.write(buildRow());
    await refusedRows.write(
      buildRow({
        rowNumber: 7,
        code: 'quote-not-closed',
        field: '',
        message: 'm',
        fields: null,
        raw: '1,"open',
      }),
    );
    await refusedRows.close();
    expect(refusedRows.count()).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeffrow,code,field,message,original,Name,Price\n' +
        '1,bad-number,Price,"“Price”的值 ""x"" 不是普通的十进制数。",,茶,x\n' +
        '7,quote-not-closed,,m,"1,""open",,\n',
    );
  });

  test('gives back to our reader exactly what stood in the row, formulas too', async () => {
    const path = join(folder, 'refused.csv');
    const fields = ['=SUM(A1:A9)', '+44 "20"\nLondon, UK', '@x', '-1'];
    const refusedRows = openRefusedRowFile(path, ['a', 'b', 'c', 'd']);
    await refusedRows.write(buildRow({ fields }));
    await refusedRows.close();
    const table = await openCsvTable(path, {
      delimiter: ',',
      quote: '"',
      encoding: 'auto',
      columns: null,
    });
    for await (const { rows } of table.batches) {
      expect(rows[0]).toMatchObject({ kind: 'row' });
      expect(rows[0]?.kind === 'row' && rows[0].fields.slice(5)).toEqual(fields);
    }
    expect.assertions(2);
  });

  test('is not made when nothing was refused, and an older one stays until then', async () => {
    const path = join(folder, 'refused.csv');
    await openRefusedRowFile(path, ['a']).close();
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, 'older');
    const refusedRows = openRefusedRowFile(path, ['Name', 'Price']);
    expect(readFileSync(path, 'utf8')).toBe('older');
    await refusedRows.write(buildRow());
    await refusedRows.close();
    expect(readFileSync(path, 'utf8')).not.toContain('older');
  });

  test('takes more rows than fit into its buffer', async () => {
    const path = join(folder, 'refused.csv');
    const refusedRows = openRefusedRowFile(path, ['Name', 'Price']);
    for (let rowNumber = 1; rowNumber <= 20_000; rowNumber += 1) {
      await refusedRows.write(buildRow({ rowNumber }));
    }
    await refusedRows.close();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(20_001);
    expect(lines.at(-1)).toMatch(/^20000,/);
  });

  test('says so when it cannot be written', async () => {
    const refusedRows = openRefusedRowFile(join(folder, 'absent', 'refused.csv'), ['a']);
    const writing = async (): Promise<void> => {
      await refusedRows.write(buildRow({ fields: ['x'] }));
      await refusedRows.close();
    };
    await expect(writing()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
