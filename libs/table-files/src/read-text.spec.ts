import { lostDigits, readTable } from './index.js';
import { cellsOf, refusalOf, rowsOf } from './workbook.fixture.js';

/** 姓名,金额 and 李建国,12 as Windows in China writes it. */
const GBK = Buffer.from('d0d5c3fb2cbdf0b6ee0d0ac0eebda8b9fa2c31320d0a', 'hex');
/** 𠮷 has four bytes in GB 18030 and none in GBK. */
const GB18030 = Buffer.from('d0d5c3fb0d0a9534b235', 'hex');
const LINES = '姓名,金额\r\n李建国,12\r\n';
const TABS = LINES.replaceAll(',', '\t');
const EXPECTED = [
  ['姓名', '金额'],
  ['李建国', '12'],
];
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a file of text', () => {
  it.each([
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${LINES}`)],
    ['GB 18030', GBK],
    ['UTF-16LE', Buffer.from(`\ufeff${TABS}`, 'utf16le')],
    ['UTF-16BE', utf16be(`\ufeff${TABS}`)],
    ['UTF-16LE', Buffer.from(TABS, 'utf16le')],
    ['UTF-16BE', utf16be(TABS)],
  ])('[A-22] in %s is read, and its encoding is named', async (encoding, bytes) => {
    expect(await readTable(bytes)).toMatchObject({ kind: 'text', encoding });
    const rows = await rowsOf(bytes);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual(EXPECTED);
    expect(rows.map(({ no }) => no)).toEqual([1, 2]);
  });

  it('[A-22] in GB 18030 keeps characters that GBK has not', async () => {
    expect((await rowsOf(GB18030))[1]?.cells).toEqual([{ kind: 'text', text: '𠮷' }]);
  });

  it.each([
    ['UTF-8 with a byte that belongs nowhere', Buffer.concat([Buffer.from('\ufeff甲'), Buffer.from([0xff])])],
    ['UTF-16 with half of a character', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x2c, 0x00])],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['bytes that are no text', Buffer.from([0x01, 0x80, 0x02, 0xff, 0x03])],
  ])('[A-22] that is %s is refused by name', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toBe('TABLE_ENCODING_UNKNOWN');
  });

  it('has quoted texts with separators, line ends and quotation marks, and rows of any length', async () => {
    const rows = await rowsOf(Buffer.from('a;b\n"x;""y""\nz";2;3\n\n"w"\n'));
    expect(rows.map(({ no, cells }) => [no, ...cells.map((cell) => cell?.text)])).toEqual([
      [1, 'a', 'b'],
      [2, 'x;"y"\nz', '2', '3'],
      [4, 'w'],
    ]);
  });

  it('[A-22] whose quotation mark is never closed is refused with the row', async () => {
    expect(await refusalOf(Buffer.from('a,b\n"x,1\ny,2\n'))).toBe('TABLE_TEXT_BROKEN');
  });

  it('[A-22] has faults at the cells that a formula or a lost number stands in, and keeps all others', async () => {
    const cells = await cellsOf(Buffer.from('=1+1,9.9E+17,990000198601011000,-5,990000198601011238\n'));
    expect(cells.map((cell) => cell?.fault)).toEqual([
      ...['CELL_FORMULA', 'CELL_NUMBER_LOST_DIGITS', 'CELL_NUMBER_LOST_DIGITS'],
      ...[undefined, undefined],
    ]);
  });
});

describe('a long number that was stored as a number', () => {
  it.each(['9.9E+17', '5.10683E+17', '5,1E+17', '990000198601011000', '9900001986010110000'])(
    '[A-22] is found in %s',
    (text) => {
      expect(lostDigits(text)).toBe(true);
    },
  );

  it.each(['990000198601011238', '99000019860101100X', '1000', '12.50', '1E+3', '2026-0317', '13900000000'])(
    'is not found in %s',
    (text) => {
      expect(lostDigits(text)).toBe(false);
    },
  );
});
