import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { readTable, writeWorkbook } from '../index.js';
import { allOf } from '../workbook.fixture.js';

const written = (rows: Iterable<readonly string[]>): Promise<Buffer> =>
  buffer(
    writeWorkbook([
      { name: '表', columns: [{ width: 9 }, { width: 9, open: true }], headings: [['甲', '乙']], rows },
    ]),
  );

describe('a workbook that is written', () => {
  it('[A-22] is read as it was written, and no text of it ever is a formula', async () => {
    const rows = [
      ['=1+1', '+86'],
      ['-5', '@x'],
      ['<a>&"', '𠮷\n二\u0001'],
    ];
    const { rows: read } = await readTable(await written(rows), '表');
    const texts = (await allOf(read)).map(({ cells }) => cells.map((cell) => cell?.text));
    expect(texts).toEqual([
      ['甲', '乙'],
      ['=1+1', '+86'],
      ['-5', '@x'],
      ['<a>&"', '𠮷\n二'],
    ]);
    const cells = (await allOf((await readTable(await written(rows))).rows)).flatMap((row) => row.cells);
    expect(cells.every((cell) => cell?.fault === undefined && cell?.kind === 'text')).toBe(true);
  });

  it('asks for its rows while it is sent: a long one never stands in memory', async () => {
    let asked = 0;
    function* rows(): Generator<readonly string[]> {
      for (; asked < 300_000; asked += 1) yield [String(Math.random()), String(asked)];
    }
    const stream = writeWorkbook([{ name: '表', columns: [{ width: 9 }], headings: [], rows: rows() }]);
    await Readable.from(stream).take(2).toArray();
    expect(asked).toBeLessThan(100_000);
    stream.destroy();
  });

  it('ends with the error that its rows end with', async () => {
    function* rows(): Generator<readonly string[]> {
      yield ['1'];
      throw new Error('no more');
    }
    await expect(written(rows())).rejects.toThrow('no more');
  });
});
