import type { Filing } from '../filing/filing.js';
import type { KnownHousehold } from '../register/register.js';
import { doubtView } from './doubt-view.rules.js';

const filing = { household: { members: [{ ref: 'm1', relation: 'head' }] } } as unknown as Filing;
const home = {
  householdId: 'h',
  members: [
    { personId: 'p1', relation: 'head' },
    { personId: 'p2', relation: 'spouse' },
    { personId: 'p3', relation: 'child' },
    { personId: 'p4', relation: 'child' },
  ],
} as unknown as KnownHousehold;
const missing = (personId: string, own: readonly KnownHousehold[] = [home]) =>
  doubtView({ code: 'member-missing', personId, householdId: 'h' }, filing, own);

describe('the doubts that a window reads', () => {
  it('[A-25] members who are missing are distinguished by their place in the family', () => {
    const sentences = ['p2', 'p3', 'p4'].map((personId) => missing(personId));
    expect(sentences.map(({ whoseZh }) => whoseZh)).toEqual(['配偶', '子女（第 1 名）', '子女（第 2 名）']);
    expect(new Set(sentences.map(({ zh }) => zh)).size).toBe(3);
    expect(sentences[0]?.en).toMatch(/^the spouse: /);
  });

  it('a member of the filing is named by the place in the family as filed', () => {
    const doubt = { code: 'member-new', memberRef: 'm1', personId: 'p1' } as const;
    expect(doubtView(doubt, filing, [home]).whoseZh).toBe('户主');
  });

  it('of a household of another place no member is shown', () => {
    expect(missing('p2', [])).not.toHaveProperty('whoseZh');
  });
});
