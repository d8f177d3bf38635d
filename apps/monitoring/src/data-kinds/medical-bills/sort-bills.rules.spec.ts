import type { StoredBill } from './known-bills.rules.js';
import { sortBills, type IncomingBill } from './sort-bills.rules.js';

type Row = Partial<Omit<IncomingBill, 'issuer' | 'billNo'>> & { issuer?: string; billNo?: string };
const day = '2026-02-03';

function bill(rowRef: string, { issuer, billNo, ...rest }: Row = {}): IncomingBill {
  return {
    rowNo: 1,
    rowRef,
    personId: 'head',
    settledOn: day,
    selfPaidFen: 3_000_000,
    ...rest,
    ...(issuer === undefined ? {} : { issuer: [issuer] }),
    ...(billNo === undefined ? {} : { billNo: [billNo] }),
  };
}
const stored = (rowRef: string, row: Row = {}, counts = true): StoredBill => ({
  ...bill(rowRef, row),
  counts,
});

const WORDS = {
  'looks-alike': 'may be',
  'other-amount': 'has another amount than',
  'other-day': 'has another day than',
};

/** What becomes of rows beside what is stored, in few words. */
function outcome(rows: readonly IncomingBill[], known: readonly StoredBill[] = []): string[] {
  const { fresh, corrected, rejected } = sortBills(rows, known);
  return [
    ...fresh.map(({ rowRef, doubt }) =>
      doubt ? `${rowRef} ${WORDS[doubt.kind]} ${doubt.likeRef}` : `${rowRef} is new`,
    ),
    ...corrected.map(({ rowRef, selfPaidFen }) => `${rowRef} is now ${String(selfPaidFen)}`),
    ...rejected.map(({ code }) => code),
  ];
}

describe('a bill is one bill', () => {
  it('of the same issuer, person, day and amount, it is the same under whatever reference', () => {
    const hospital = { issuer: 'hospital' };
    expect(outcome([bill('b', hospital)], [stored('a', hospital)])).toEqual(['BILL_ALREADY_RECEIVED']);
    expect(outcome([bill('a', hospital), bill('b', hospital)])).toEqual([
      'a is new',
      'BILL_ALREADY_RECEIVED',
    ]);
    expect(outcome([bill('b', { billNo: '7' })], [stored('a', { billNo: '7' })])).toEqual([
      'BILL_ALREADY_RECEIVED',
    ]);
  });

  it.each([
    ['issuer', { issuer: 'clinic' }],
    ['bill number', { issuer: 'hospital', billNo: '8' }],
    ['person', { issuer: 'hospital', billNo: '7', personId: 'spouse' }],
    ['day and number', { issuer: 'hospital', billNo: '8', settledOn: '2026-02-02' }],
    ['amount and number', { issuer: 'hospital', billNo: '8', selfPaidFen: 1 }],
    ['issuer and amount', { issuer: 'clinic', billNo: '7', selfPaidFen: 1 }],
  ])('of another %s it is another bill', (_, row) => {
    expect(outcome([bill('b', row)], [stored('a', { issuer: 'hospital', billNo: '7' })])).toEqual([
      'b is new',
    ]);
  });

  it('of one issuer and number with another amount or day, it contradicts the earlier row: a person resolves it', () => {
    const seven = { issuer: 'hospital', billNo: '7' };
    expect(outcome([bill('b', { ...seven, selfPaidFen: 2_000_000 })], [stored('a', seven)])).toEqual([
      'b has another amount than a',
    ]);
    expect(outcome([bill('a', seven), bill('b', { ...seven, selfPaidFen: 0 })])).toEqual([
      'a is new',
      'b has another amount than a',
    ]);
    expect(outcome([bill('b', { ...seven, settledOn: '2025-02-03' })], [stored('a', seven)])).toEqual([
      'b has another day than a',
    ]);
  });

  it('whose contradiction a person resolved is known, whichever row held', () => {
    const [seven, other] = [
      { issuer: 'hospital', billNo: '7' },
      { issuer: 'hospital', billNo: '7', selfPaidFen: 2_000_000 },
    ];
    const resolved = [stored('a', seven, false), stored('b', other)];
    expect(outcome([bill('c', seven)], resolved)).toEqual(['BILL_ALREADY_RECEIVED']);
    expect(outcome([bill('c', other)], resolved)).toEqual(['BILL_ALREADY_RECEIVED']);
    expect(outcome([bill('c', { ...seven, selfPaidFen: 5 })], resolved)).toEqual([
      'c has another amount than b',
    ]);
  });

  it('of one number under another issuer, it may be the same, which a person confirms', () => {
    const [seven, renamed] = [
      { issuer: 'hospital', billNo: '7' },
      { issuer: 'county hospital', billNo: '7' },
    ];
    expect(outcome([bill('b', renamed)], [stored('a', seven)])).toEqual(['b may be a']);
    expect(outcome([bill('a', seven), bill('b', renamed)])).toEqual(['a is new', 'b may be a']);
  });

  it('two that only look alike are a possible double, which a person confirms', () => {
    expect(outcome([bill('b')], [stored('a')])).toEqual(['b may be a']);
    expect(outcome([bill('a'), bill('b'), bill('c')])).toEqual(['a is new', 'b may be a', 'c may be a']);
    expect(outcome([bill('b', { issuer: 'hospital' })], [stored('a')])).toEqual(['b may be a']);
    expect(outcome([bill('c')], [stored('b', {}, false), stored('a')])).toEqual(['c may be a']);
  });

  it('of one issuer, it is the same where only one of the two rows has a number, in either order', () => {
    const [plain, numbered] = [{ issuer: 'hospital' }, { issuer: 'hospital', billNo: '7' }];
    expect(outcome([bill('b', numbered)], [stored('a', plain)])).toEqual(['BILL_ALREADY_RECEIVED']);
    expect(outcome([bill('b', plain)], [stored('a', numbered)])).toEqual(['BILL_ALREADY_RECEIVED']);
    expect(outcome([bill('b', { billNo: '7' })], [stored('a', numbered)])).toEqual(['BILL_ALREADY_RECEIVED']);
  });

  it('an issuer on one side and a number on the other distinguish nothing', () => {
    expect(outcome([bill('b', { billNo: '7' })], [stored('a', { issuer: 'hospital' })])).toEqual([
      'b may be a',
    ]);
  });

  it('ten thousand bills of one day and amount, each with a number of its own, are distinguished in no time', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) =>
      bill(`r${String(n)}`, { issuer: 'h', billNo: `n${String(n)}` }),
    );
    const started = Date.now();
    expect(sortBills(rows, []).fresh).toHaveLength(10_000);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('nobody is asked about bills of no money', () => {
    expect(outcome([bill('b', { selfPaidFen: 0 })], [stored('a', { selfPaidFen: 0 })])).toEqual(['b is new']);
  });

  it('a doubtful bill that comes again with its issuer is known', () => {
    const known = [stored('a'), stored('b', { issuer: 'hospital' }, false)];
    expect(outcome([bill('c', { issuer: 'hospital' })], known)).toEqual(['BILL_ALREADY_RECEIVED']);
  });
});

describe('a row that comes again', () => {
  it('with the same content is known, with another amount corrects, for another person or day is refused', () => {
    expect(outcome([bill('a')], [stored('a')])).toEqual(['ROW_ALREADY_RECEIVED']);
    expect(outcome([bill('a', { selfPaidFen: 5 })], [stored('a')])).toEqual(['a is now 5']);
    expect(outcome([bill('a', { personId: 'spouse' })], [stored('a')])).toEqual(['ROW_REF_REUSED']);
    expect(outcome([bill('a', { settledOn: '2026-02-02' })], [stored('a')])).toEqual(['ROW_REF_REUSED']);
  });

  it('takes nothing for the amount that it had before', () => {
    expect(outcome([bill('a', { selfPaidFen: 5 }), bill('b')], [stored('a')])).toEqual([
      'b is new',
      'a is now 5',
    ]);
  });

  it('keeps its issuer and number in a correction that leaves them out, and may then contradict another row', () => {
    const seven = { issuer: 'hospital', billNo: '7' };
    const known = [stored('a', seven), stored('b', { ...seven, selfPaidFen: 5 }, false)];
    expect(sortBills([bill('b', { selfPaidFen: 6 })], known).corrected).toMatchObject([
      { rowRef: 'b', issuer: ['hospital'], doubt: { likeRef: 'a', kind: 'other-amount' } },
    ]);
    expect(outcome([bill('a', { selfPaidFen: 6 })], known)).toEqual(['a is now 6']);
  });

  it('corrected to what another bill is, it may be that bill', () => {
    const known = [stored('a'), stored('b', { selfPaidFen: 5 })];
    expect(sortBills([bill('b')], known).corrected).toMatchObject([
      { rowRef: 'b', doubt: { likeRef: 'a', kind: 'looks-alike' } },
    ]);
  });
});
