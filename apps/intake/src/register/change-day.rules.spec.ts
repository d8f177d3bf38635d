import type { ConfirmableDoubt, HouseholdChangeReason } from '@aid-chain/vocabulary';
import { changeDaysChecked } from './change-day.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold, RegisterView } from './register.js';

/** The man filed in person on 6 July and named his father and a son who is away. */
const filed = { filedOn: '2026-07-06', livesTogether: { from: '2001-01-01' } };
const man = { personId: 'man', relation: 'head', ...filed, actedOn: '2026-07-06' };
const father = { personId: 'father', relation: 'parent', ...filed };
/** Entered by the window; no filing names this one. */
const guest = { personId: 'guest', relation: 'other', livesTogether: { from: '2005-01-01' } };
const home = { householdId: 'h1', members: [man, father, guest] } as unknown as KnownHousehold;
const view: RegisterView = { households: [home], withoutHousehold: [], answered: new Map() };

interface Asked {
  readonly who?: string;
  readonly role?: string;
  readonly confirmed?: readonly ConfirmableDoubt[];
  /** In which household of the plan the person is afterwards. */
  readonly joins?: boolean;
  /** Stays listed, as dead since that day. */
  readonly diedOn?: string;
}

function answer(effectiveOn: string, reasonCode: HouseholdChangeReason, asked: Asked = {}) {
  const { who = 'man', role = 'clerk', confirmed = [], joins = false, diedOn } = asked;
  const dead = { livesTogether: { from: '2001-01-01', to: diedOn, reasonOut: 'died' } };
  const others: object[] = home.members.filter(({ personId }) => personId !== who);
  const same = home.members.find(({ personId }) => personId === who);
  const members = diedOn === undefined ? others : [...others, { ...same, ...dead }];
  const leaving = diedOn === undefined ? [who] : [];
  const plan = [
    { householdId: 'h1', change: { kind: 'leave', effectiveOn, reasonCode }, members, leaving },
    ...(joins ? [{ householdId: 'h2', members: [{ personId: who }], leaving: [] }] : []),
  ] as unknown as HouseholdAfter[];
  const by = {
    ...{ role, places: [], today: '2026-09-10', headFromAge: 18, minorUnderAge: 18, ages: {} },
    ...{ changeDaysBack: 366, confirmedDoubts: confirmed },
  };
  const checked = changeDaysChecked(plan, view, by);
  return checked.ok
    ? 'ok'
    : [checked.refusal.code, checked.refusal.params['on'] ?? checked.refusal.params['against']];
}
const reviewer = { role: 'township-reviewer' };

describe('the day on which somebody is said to have died or left', () => {
  it.each(['died', 'moved-out'] as const)(
    '[A-19] who filed in person lived on that day, whatever is confirmed (%s)',
    (reasonCode) => {
      const confirmed: Asked = { ...reviewer, confirmed: ['long-ago', 'filed-as-living'] };
      expect(answer('2015-07-06', reasonCode, confirmed)).toEqual(['CHANGE_BEFORE_ACTED', '2026-07-06']);
      expect(answer('2026-07-05', reasonCode)).toEqual(['CHANGE_BEFORE_ACTED', '2026-07-06']);
      expect(answer('2026-07-06', reasonCode)).toBe('ok');
    },
  );

  it('[A-19] a death before a filing that names the person as living is looked at by the reviewer', () => {
    expect(answer('2026-07-05', 'died', { who: 'father' })).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
    const asked = { ...reviewer, who: 'father' };
    expect(answer('2026-07-05', 'died', asked)).toEqual(['CHANGE_DAY_NOT_CONFIRMED', '2026-07-06']);
    expect(answer('2026-07-05', 'died', { ...asked, confirmed: ['filed-as-living'] })).toBe('ok');
    expect(answer('2026-07-06', 'died', { who: 'father' })).toBe('ok');
  });

  it('[A-19] somebody who is kept as a member, as dead since then, is asked about alike', () => {
    const asked = { who: 'man', diedOn: '2015-07-06', ...reviewer };
    expect(answer('2026-09-10', 'died', asked)).toEqual(['CHANGE_BEFORE_ACTED', '2026-07-06']);
  });

  it('[A-19] a leaving before a filing that names the person as living with the family is looked at alike', () => {
    expect(answer('2026-07-05', 'moved-out', { who: 'father' })).toEqual([
      'CHANGE_DAY_BY_REVIEWER',
      '2026-07-06',
    ]);
    const confirmed: Asked = { ...reviewer, who: 'father', confirmed: ['filed-as-living'] };
    expect(answer('2026-07-05', 'moved-out', confirmed)).toBe('ok');
  });

  it('[A-19] a leaving of long ago is confirmed by the reviewer', () => {
    const asked = { ...reviewer, who: 'guest' };
    expect(answer('2010-01-01', 'moved-out', { who: 'guest' })).toEqual([
      'CHANGE_DAY_BY_REVIEWER',
      '2025-09-09',
    ]);
    expect(answer('2010-01-01', 'moved-out', asked)).toEqual(['CHANGE_DAY_NOT_CONFIRMED', '2025-09-09']);
    expect(answer('2010-01-01', 'moved-out', { ...asked, confirmed: ['long-ago'] })).toBe('ok');
    expect(answer('2025-09-09', 'moved-out', { who: 'guest' })).toBe('ok');
  });

  it('[A-19] a death of long ago that a filing contradicts needs both to be confirmed', () => {
    const asked = { ...reviewer, who: 'father' };
    expect(answer('2015-07-06', 'died', { ...asked, confirmed: ['long-ago'] })).toEqual([
      'CHANGE_DAY_NOT_CONFIRMED',
      '2026-07-06',
    ]);
    expect(answer('2015-07-06', 'died', { ...asked, confirmed: ['long-ago', 'filed-as-living'] })).toBe('ok');
  });

  it('[A-19] who was never there is not asked; who lives in another household by the same change is asked as one who left', () => {
    expect(answer('2015-07-06', 'entered-wrongly', reviewer)).toBe('ok');
    expect(answer('2015-07-06', 'entered-wrongly')).toEqual(['CHANGE_BEFORE_ACTED', '2026-07-06']);
    expect(answer('2026-07-01', 'married-out', { joins: true })).toEqual([
      'CHANGE_BEFORE_ACTED',
      '2026-07-06',
    ]);
    expect(answer('2026-07-06', 'married-out', { joins: true })).toBe('ok');
  });
});
