import type { Filing } from '../filing/filing.js';
import { listedOnce } from './listed-once.rules.js';

const working = { labour: 'able', employment: { status: 'employed' }, incomeComplete: true };
const income = (memberRef: string, amountFen: number) => ({ memberRef, itemCode: 'wage', amountFen });

/** One person listed as m1 and, without a number, as m2. */
function listedTwice(first: object | undefined, second: object | undefined, more: object = {}): Filing {
  const members = [
    { ref: 'm1', circumstance: first },
    { ref: 'm2', circumstance: second },
  ];
  const lists = { incomes: [], expenditures: [], assets: [], authorisations: [], declaredRelatives: [] };
  return { household: { members }, declaration: { ...lists, members, ...more } } as unknown as Filing;
}
const once = (filing: Filing) =>
  listedOnce(filing, [
    { ref: 'm1', personId: 'new' },
    { ref: 'm2', sameAs: 'm1' },
  ]);

describe('a person who is listed twice', () => {
  it('[A-25] is counted once, with the circumstance of whichever entry states it', () => {
    expect(once(listedTwice(undefined, working))).toMatchObject({
      ok: true,
      value: {
        household: { members: [{ ref: 'm1' }] },
        declaration: { members: [{ ref: 'm1', circumstance: working }] },
      },
    });
  });

  it('[A-25] has what each of the two entries states of it', () => {
    const disability = { kind: 1, grade: 2 };
    expect(once(listedTwice(working, { labour: 'able', disability }))).toMatchObject({
      value: { declaration: { members: [{ circumstance: { ...working, disability } }] } },
    });
  });

  it('[A-25] of whom the entries state what cannot both be is asked about: neither is dropped', () => {
    expect(once(listedTwice(working, { ...working, labour: 'none' }))).toEqual({
      ok: false,
      refusal: { code: 'ENTRIES_CONTRADICT', params: { ref: 'm1', fields: 'labour' } },
    });
  });

  it('[A-25] keeps the incomes of both entries, and what both state in the same words once', () => {
    const incomes = [income('m1', 100), income('m2', 100), income('m2', 200)];
    const filing = once(listedTwice(working, undefined, { incomes }));
    expect(filing).toMatchObject({
      value: { declaration: { incomes: [income('m1', 100), income('m1', 200)] } },
    });
  });
});
