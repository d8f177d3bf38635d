import { idCheckCharacter } from '@aid-chain/kernel';
import { checkRows } from './check-rows.rules.js';
import { medicalBills } from './medical-bills/medical-bills.js';

const today = '2026-02-04';
const first17 = '99000019800307001';
const idNumber = first17 + idCheckCharacter(first17);
const good = { rowRef: 'YB-1', idNumber, selfPaidFen: 3_500_000, settledOn: '2026-02-03' };

function codeOf(row: unknown): string | undefined {
  return checkRows(medicalBills.fields, [row], today).rejected[0]?.code;
}

describe('rows of the medical insurance', () => {
  it('[S0-19] a complete row is taken, also of today and of zero fen', () => {
    const rows = [
      good,
      { ...good, rowRef: 'YB-2', settledOn: today },
      { ...good, rowRef: 'YB-3', selfPaidFen: 0 },
    ];
    expect(checkRows(medicalBills.fields, rows, today)).toEqual({
      good: rows.map((row, index) => ({ rowNo: index + 1, ...row })),
      rejected: [],
    });
  });

  it.each([
    ['is not an object', 'row', 'OBJECT_EXPECTED'],
    ['is nothing', null, 'OBJECT_EXPECTED'],
    ['is a list', [], 'OBJECT_EXPECTED'],
    ['has a field too many', { ...good, diagnosis: 'x' }, 'FIELD_UNKNOWN'],
    ['tries to change prototypes', JSON.parse('{"__proto__": {"rowRef": "a"}}'), 'FIELD_UNKNOWN'],
    ['has no reference', { ...good, rowRef: undefined }, 'FIELD_MISSING'],
    ['has a number as reference', { ...good, rowRef: 17 }, 'TEXT_EXPECTED'],
    ['has a reference with spaces', { ...good, rowRef: 'YB 1' }, 'ROW_REF_INVALID'],
    ['has a reference of 65 characters', { ...good, rowRef: 'a'.repeat(65) }, 'ROW_REF_INVALID'],
    ['has an identity number as reference', { ...good, rowRef: idNumber }, 'ROW_REF_INVALID'],
    ['has a phone number in its reference', { ...good, rowRef: 'tel-13800000000' }, 'ROW_REF_INVALID'],
    ['has a number of 17 digits', { ...good, idNumber: first17 }, 'ID_NUMBER_LENGTH'],
    ['has a wrong check digit', { ...good, idNumber: first17 + wrongCheck() }, 'ID_NUMBER_CHECK_DIGIT'],
    [
      'has an impossible birth date',
      { ...good, idNumber: withCheck('99000019800230001') },
      'ID_NUMBER_BIRTH_DATE',
    ],
    ['has text where money belongs', { ...good, selfPaidFen: '35000' }, 'NUMBER_EXPECTED'],
    ['has negative money', { ...good, selfPaidFen: -1 }, 'MONEY_NEGATIVE'],
    ['has fractions of a fen', { ...good, selfPaidFen: 0.5 }, 'MONEY_NOT_WHOLE_FEN'],
    ['has an impossible amount', { ...good, selfPaidFen: 100_000_000_001 }, 'MONEY_TOO_LARGE'],
    ['is of 30 February', { ...good, settledOn: '2026-02-30' }, 'DATE_INVALID'],
    ['is older than bills are kept', { ...good, settledOn: '1989-12-31' }, 'DATE_TOO_EARLY'],
    ['has a blank issuer', { ...good, issuer: '  ' }, 'BILL_KEY_INVALID'],
    ['has an issuer of 65 characters', { ...good, issuer: '院'.repeat(65) }, 'BILL_KEY_INVALID'],
    ['has a line break in its bill number', { ...good, billNo: '1\n2' }, 'BILL_KEY_INVALID'],
    ['has a number as bill number', { ...good, billNo: 17 }, 'TEXT_EXPECTED'],
    ['is of tomorrow', { ...good, settledOn: '2026-02-05' }, 'DATE_IN_FUTURE'],
  ])('a row that %s is given back', (_, row, code) => {
    expect(codeOf(row)).toBe(code);
  });

  it.each(['990000 19860504 001x', '９９００００１９８６０５０４００１Ｘ', '990000860504001'])(
    'a row finds its person however the number is written: %s',
    (idNumber) => {
      const { good: taken } = checkRows(medicalBills.fields, [{ ...good, idNumber }], '2026-02-04');
      expect(taken.map((row) => row.idNumber)).toEqual(['99000019860504001X']);
    },
  );

  it('a UUID is taken as reference, whatever its digits: it is no number of a person', () => {
    const rowRef = '0197f0a1-0000-7000-8000-13800138000a';
    expect(codeOf({ ...good, rowRef })).toBeUndefined();
  });

  it('issuer and bill number may be left out, also as null', () => {
    const rows = [
      { ...good, issuer: '示范县人民医院', billNo: '2026-0001' },
      { ...good, rowRef: 'b', issuer: null },
    ];
    expect(
      checkRows(medicalBills.fields, rows, today).good.map(({ issuer, billNo }) => [issuer, billNo]),
    ).toEqual([
      ['示范县人民医院', '2026-0001'],
      [undefined, undefined],
    ]);
  });

  it('[S0-19] a bad row is named with its place and field, and the good ones beside it are kept', () => {
    const { good: kept, rejected } = checkRows(
      medicalBills.fields,
      [{ ...good, selfPaidFen: -1 }, good, { ...good }],
      today,
    );
    expect(kept.map(({ rowNo }) => rowNo)).toEqual([2]);
    expect(rejected).toEqual([
      { row: 1, code: 'MONEY_NEGATIVE', path: '/selfPaidFen' },
      { row: 3, code: 'ROW_REF_TWICE', path: '/rowRef' },
    ]);
  });
});

function withCheck(digits: string): string {
  return digits + idCheckCharacter(digits);
}

function wrongCheck(): string {
  return idCheckCharacter(first17) === '1' ? '2' : '1';
}
