import { DEFAULT_LIMITS } from './index.js';
import { bookOf, cellsOf, partsOf, refusalOf, rowsOf, zipOf } from './workbook.fixture.js';

const TEXTS = '<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>yi</t></rPh></si></sst>';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.00&quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
const cell = (xml: string): Promise<Buffer> =>
  bookOf(`<row r="1">${xml}</row>`, { 'xl/sharedStrings.xml': TEXTS, 'xl/styles.xml': STYLES });

describe('a workbook', () => {
  it.each([
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { kind: 'text', text: '甲' }],
    [
      'a text in several formats, without how it is read aloud',
      '<c r="A1" t="s"><v>1</v></c>',
      { kind: 'text', text: '乙丙' },
    ],
    [
      'a text of its own',
      '<c r="A1" t="inlineStr"><is><t> x&amp;y </t></is></c>',
      { kind: 'text', text: 'x&y' },
    ],
    ['a number', '<c r="A1"><v>0.10000000000000001</v></c>', { kind: 'number', text: '0.1' }],
    ['a day', '<c r="A1" s="1"><v>46112</v></c>', { kind: 'date', text: '2026-03-31' }],
    ['a day in a Chinese format', '<c r="A1" s="2"><v>46112.5</v></c>', { kind: 'date', text: '2026-03-31' }],
    [
      'a number whose format has the word day in quotes',
      '<c r="A1" s="3"><v>3</v></c>',
      { kind: 'number', text: '3' },
    ],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', { kind: 'flag', text: 'TRUE' }],
  ])('[A-22] has %s', async (_what, xml, expected) => {
    expect(await cellsOf(await cell(xml))).toEqual([expected]);
  });

  it.each([
    ['a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 'CELL_FORMULA'],
    [
      'a formula that gives a text',
      '<c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>x</v></c>',
      'CELL_FORMULA',
    ],
    [
      'an ID number that was stored as a number',
      '<c r="A1"><v>9.9000019860101126E+17</v></c>',
      'CELL_NUMBER_LOST_DIGITS',
    ],
    ['an error value', '<c r="A1" t="e"><v>#N/A</v></c>', 'CELL_ERROR_VALUE'],
    [
      'more text than a cell may hold',
      `<c r="A1" t="inlineStr"><is><t>${'长'.repeat(2_001)}</t></is></c>`,
      'CELL_TOO_LONG',
    ],
  ])('[A-22] with %s keeps its other cells, and that one has the fault', async (_what, xml, fault) => {
    const book = await cell(`${xml}<c r="B1" t="s"><v>0</v></c>`);
    expect(await cellsOf(book)).toMatchObject([{ fault }, { kind: 'text', text: '甲' }]);
  });

  it('keeps the numbers of its rows and the places of its cells, whatever is empty between', async () => {
    const sheet = '<row r="3"><c r="C3"><v>1</v></c></row><row r="5"/><row><c/><c><v>2</v></c></row>';
    expect(await rowsOf(await bookOf(sheet))).toEqual([
      { no: 3, cells: [undefined, undefined, { kind: 'number', text: '1' }] },
      { no: 6, cells: [undefined, { kind: 'number', text: '2' }] },
    ]);
  });

  it('that counts its days from 1904 has the same days', async () => {
    const parts = partsOf('<row r="1"><c r="A1" s="1"><v>44650</v></c></row>', { 'xl/styles.xml': STYLES });
    const workbook = (parts['xl/workbook.xml'] ?? '').replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    expect(await cellsOf(await zipOf({ ...parts, 'xl/workbook.xml': workbook }))).toMatchObject([
      { text: '2026-03-31' },
    ]);
  });
});

describe('a workbook that is refused by name', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const small = { ...DEFAULT_LIMITS, unpackedBytes: 10_000, rows: 2, columns: 2, sharedCharacters: 10 };

  it('[A-22] is one that unpacks to far more than it weighs', async () => {
    const bomb = await bookOf(row, { 'xl/media/bomb.bin': ' '.repeat(20 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toBe('TABLE_BOMB');
  });

  it('[A-22] is one that is too much once it is unpacked, has too many entries or too many texts', async () => {
    const noise = Array.from({ length: 3_000 }, (_, n) => (n * 7_919).toString(36)).join('');
    expect(await refusalOf(await bookOf(row, { 'xl/media/a.bin': noise }), small)).toBe('TABLE_BOMB');
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`x${String(n)}`, '']));
    expect(await refusalOf(await bookOf(row, many))).toBe('TABLE_BOMB');
    const texts = '<sst><si><t>0123456789A</t></si></sst>';
    expect(await refusalOf(await bookOf(row, { 'xl/sharedStrings.xml': texts }), small)).toBe('TABLE_BOMB');
  });

  it('[A-22] is one whose directory states less than it unpacks to', async () => {
    const book = await bookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'.repeat(200));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const entry = book.lastIndexOf(name) - 46;
    book.writeUInt32LE(40, entry + 24);
    expect(await refusalOf(book)).toBe('TABLE_FILE_BROKEN');
  });

  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'TABLE_MACROS'],
    ['links to other files', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, 'TABLE_EXTERNAL_LINKS'],
    ['a source of data', { 'xl/connections.xml': '<x/>' }, 'TABLE_EXTERNAL_LINKS'],
    ['the binary format', { 'xl/workbook.bin': 'x' }, 'TABLE_FILE_KIND_UNKNOWN'],
    [
      'declared entities',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' },
      'TABLE_FILE_BROKEN',
    ],
    ['XML that is cut off', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }, 'TABLE_FILE_BROKEN'],
    [
      'XML in another encoding',
      { 'xl/worksheets/sheet1.xml': Buffer.from('<worksheet/>', 'utf16le') },
      'TABLE_FILE_BROKEN',
    ],
  ])('[A-22] is one with %s', async (_what, more, code) => {
    expect(await refusalOf(await zipOf({ ...partsOf(row), ...more }))).toBe(code);
  });

  it('[A-22] is one with more rows or columns than a sheet may have', async () => {
    expect(await refusalOf(await bookOf(row.repeat(3)), small)).toBe('TABLE_TOO_LARGE');
    expect(await refusalOf(await bookOf('<row r="1"><c r="C1"><v>1</v></c></row>'), small)).toBe(
      'TABLE_TOO_LARGE',
    );
  });

  it('[A-22] is any zip that is no workbook, or one that was cut off', async () => {
    expect(await refusalOf(await zipOf({ 'a.txt': 'x' }))).toBe('TABLE_FILE_KIND_UNKNOWN');
    const book = await bookOf(row);
    expect(await refusalOf(book.subarray(0, book.length / 2))).toBe('TABLE_FILE_BROKEN');
  });

  it('[A-22] is an old .xls, one with a password, and what is no table at all', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusalOf(Buffer.concat([compound, Buffer.alloc(512)]))).toBe('TABLE_FILE_LEGACY_XLS');
    expect(await refusalOf(encrypted)).toBe('TABLE_FILE_ENCRYPTED');
    expect(await refusalOf(Buffer.from('%PDF-1.7'))).toBe('TABLE_FILE_KIND_UNKNOWN');
    expect(await refusalOf(Buffer.alloc(0))).toBe('TABLE_FILE_EMPTY');
  });

  it('[A-22] with an entry that a password protects says so', async () => {
    const book = await bookOf(row);
    const entry = book.indexOf(Buffer.from('504b0102', 'hex'));
    book.writeUInt16LE(1, entry + 8);
    expect(await refusalOf(book)).toBe('TABLE_FILE_ENCRYPTED');
  });
});
