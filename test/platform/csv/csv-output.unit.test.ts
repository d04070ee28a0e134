import { spreadsheetCell } from '../../../src/platform/csv/csv-output';

describe('a cell for spreadsheets', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (cell) => {
    expect(spreadsheetCell(cell)).toBe(`'${cell}`);
  });

  it.each(['gold', '1=1', '', -5, 0])('%j stays as it is', (cell) => {
    expect(spreadsheetCell(cell)).toBe(cell);
  });
});
