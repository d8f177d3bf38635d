import { sharedPapers, type CountingRow } from './shared-papers.rules.js';
import type { IncomingRow } from './sort-rows.rules.js';

const row = (
  rowNo: number,
  personId: string,
  paper: string,
  more: Partial<IncomingRow> = {},
): IncomingRow => ({
  ...{
    rowNo,
    rowRef: `r${rowNo}`,
    personId,
    matter: [paper],
    content: [],
    name: [],
    state: 'counts',
  },
  ...more,
});

/** A row of an earlier batch. */
const stored = (personId: string, paper: string, paperShared = false): CountingRow => ({
  ...{ department: 'd', rowRef: `of-${personId}`, personId, matter: [paper], paperShared },
  place: { householdId: `home-of-${personId}`, regionCode: '510683990001', residence: 'rural' },
});

/** The rows in doubt, what is marked, and whose household is looked at again, in few words. */
function outcome(
  kept: readonly IncomingRow[],
  earlier: readonly CountingRow[],
  before: readonly IncomingRow[] = [],
  shared = false,
) {
  const own = kept
    .filter(({ state }) => state === 'counts')
    .map((one) => ({ ...stored(one.personId, ''), ...one, paperShared: shared, place: null }));
  const { doubtful, marked, touched } = sharedPapers(kept, before, [...own, ...earlier]);
  return [
    doubtful.map(({ rowRef }) => rowRef),
    marked.map(({ rowRef, shared: now }) => `${rowRef} ${now ? 'in doubt' : 'clear'}`),
    touched.map(({ householdId, rowNo }) => `${householdId} by ${rowNo}`),
  ];
}

describe('a certificate that is one person’s', () => {
  it('[S2-09] reported for two is a doubt of both: of the row that comes, and of the one that stands', () => {
    expect(outcome([row(1, 'b', 'c1')], [stored('a', 'c1')])).toEqual([
      ['r1'],
      ['r1 in doubt', 'of-a in doubt'],
      ['home-of-a by 1'],
    ]);
    expect(outcome([row(1, 'a', 'c1'), row(2, 'b', 'c1')], [])[0]).toEqual(['r1', 'r2']);
  });

  it('[S2-09] of one person is no doubt, however many rows have it, nor are different certificates', () => {
    expect(outcome([row(1, 'a', 'c1')], [stored('a', 'c1'), stored('b', 'c2')])).toEqual([[], [], []]);
  });

  it('[S2-09] corrected or taken back frees the other person’s row, which is looked at again', () => {
    const before = [row(1, 'b', 'c1')];
    const freed = ['of-a clear'];
    expect(outcome([row(1, 'b', 'c2')], [stored('a', 'c1', true)], before, true)).toEqual([
      [],
      ['r1 clear', ...freed],
      ['home-of-a by 1'],
    ]);
    const back = row(1, 'b', 'c1', { state: 'withdrawn' });
    expect(outcome([back], [stored('a', 'c1', true)], before)).toEqual([[], freed, ['home-of-a by 1']]);
  });

  it('is known again while the keys change: one hash of an old key is enough', () => {
    const keys = { matter: ['new', 'old'] };
    expect(outcome([row(1, 'b', 'c1', keys)], [stored('a', 'old')])[0]).toEqual(['r1']);
  });
});
