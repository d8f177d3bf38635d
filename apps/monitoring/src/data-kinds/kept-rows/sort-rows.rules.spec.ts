import { sortRows, type ComparedRow, type IncomingRow } from './sort-rows.rules.js';

let rowNo = 0;

/** A row about somebody, with the certificate that it states and the words of the row. */
function row(rowRef: string, more: Partial<IncomingRow> = {}): IncomingRow {
  rowNo += 1;
  return {
    rowNo,
    rowRef,
    personId: 'p',
    matter: ['c1'],
    content: ['words'],
    name: ['her name'],
    state: 'counts',
    ...more,
  };
}

/** What becomes of rows beside what is stored, in few words. */
function outcome(rows: readonly IncomingRow[], stored: readonly ComparedRow[] = []): string[] {
  const own = stored.filter(({ rowRef }) => rows.some((one) => one.rowRef === rowRef));
  const { fresh, corrected, rejected } = sortRows(rows, own, stored);
  return [
    ...fresh.map(({ rowRef }) => `${rowRef} is new`),
    ...corrected.map(({ rowRef, state }) => `${rowRef} now ${state}`),
    ...rejected.map(({ code }) => code),
  ];
}

describe('a row of a department beside what is stored', () => {
  it('[S2-09] that comes again is given back; with other words it corrects what stood', () => {
    expect(outcome([row('a')], [row('a')])).toEqual(['ROW_ALREADY_RECEIVED']);
    expect(outcome([row('a', { content: ['other'] })], [row('a')])).toEqual(['a now counts']);
  });

  it('[S2-09] that takes back an earlier one withdraws it; where there is none it is given back', () => {
    const back = { content: ['back'], state: 'withdrawn' } as const;
    expect(outcome([row('a', back)], [row('a')])).toEqual(['a now withdrawn']);
    expect(outcome([row('a', back)])).toEqual(['ROW_NOT_RECEIVED']);
    expect(outcome([row('a', back)], [row('a', back)])).toEqual(['ROW_ALREADY_RECEIVED']);
  });

  it('[S2-09] that takes back another certificate or another name than it reported is given back', () => {
    const back = { content: ['back'], state: 'withdrawn' } as const;
    expect(outcome([row('a', { ...back, matter: ['c2'] })], [row('a')])).toEqual(['WITHDRAWAL_DIFFERS']);
    const otherName = { ...back, name: ['another name'] };
    expect(outcome([row('a', otherName)], [row('a')])).toEqual(['WITHDRAWAL_DIFFERS']);
    expect(outcome([row('a', otherName)], [row('a', { state: 'doubtful' })])).toEqual(['WITHDRAWAL_DIFFERS']);
    const doubtful = [row('a', { ...otherName, state: 'doubtful' })];
    expect(outcome([row('a', otherName)], doubtful)).toEqual(['a now withdrawn']);
  });

  it('[S2-09] of a kind without names is taken back by its certificate alone', () => {
    const back = { content: ['back'], name: [], state: 'withdrawn' } as const;
    expect(outcome([row('a', back)], [row('a', { name: [] })])).toEqual(['a now withdrawn']);
  });

  it('never becomes a row of somebody else: that one comes under a reference of its own', () => {
    expect(outcome([row('a', { personId: 'q', content: ['other'] })], [row('a')])).toEqual([
      'ROW_REF_REUSED',
    ]);
  });

  it('[S2-09] of one person and certificate counts once under whatever reference, also within a batch', () => {
    expect(outcome([row('b', { content: ['other'] })], [row('a')])).toEqual(['MATTER_ALREADY_RECEIVED']);
    expect(outcome([row('a'), row('b')])).toEqual(['a is new', 'MATTER_ALREADY_RECEIVED']);
    expect(outcome([row('b', { matter: ['c2'] })], [row('a')])).toEqual(['b is new']);
    expect(outcome([row('b', { personId: 'q' })], [row('a')])).toEqual(['b is new']);
  });

  it('a correction may not take the certificate of another row', () => {
    const stored = [row('a'), row('b', { matter: ['c2'] })];
    expect(outcome([row('b', { content: ['other'] })], stored)).toEqual(['MATTER_ALREADY_RECEIVED']);
  });

  it('a certificate that was withdrawn may be reported under a new reference', () => {
    expect(outcome([row('b')], [row('a', { state: 'withdrawn' })])).toEqual(['b is new']);
  });

  it('[S2-09] in doubt it stops no clear one, and counts as soon as the register knows the name', () => {
    expect(outcome([row('b')], [row('a', { state: 'doubtful' })])).toEqual(['b is new']);
    expect(outcome([row('a')], [row('a', { state: 'doubtful' })])).toEqual(['a now counts']);
    expect(outcome([row('b', { state: 'doubtful' })], [row('a', { state: 'doubtful' })])).toEqual([
      'MATTER_ALREADY_RECEIVED',
    ]);
  });

  it('is known again while the keys change: one hash of an old key is enough', () => {
    const stored = [row('a', { matter: ['old'], content: ['old-words'] })];
    const keys = { matter: ['new', 'old'], content: ['new-words', 'old-words'] };
    expect(outcome([row('a', keys)], stored)).toEqual(['ROW_ALREADY_RECEIVED']);
    expect(outcome([row('b', keys)], stored)).toEqual(['MATTER_ALREADY_RECEIVED']);
  });
});
