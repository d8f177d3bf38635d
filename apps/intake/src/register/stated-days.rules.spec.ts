import type { ConfirmableDoubt, HouseholdChangeKind, HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { LivesTogether } from '../filing/filing.js';
import { changeDaysChecked } from './change-day.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold, RegisterView } from './register.js';

/** A family that filed on 6 July, the head in person; it moved to where it lives now on 1 May. */
const member = (personId: string, relation: string, more: object = {}) => ({
  ...{ personId, relation, livesTogether: { from: '2006-01-01' } as LivesTogether, filedOn: '2026-07-06' },
  ...more,
});
const head = member('head', 'head', { actedOn: '2026-07-06' });
const earner = member('earner', 'child');
const away = member('away', 'child', {
  livesTogether: { from: '2006-01-01', to: '2026-03-01', reasonOut: 'married-out' },
});
const here = { regionCode: '510683990001', residence: 'rural', address: '一村', placedOn: '2026-07-06' };
const left = member('left', 'child', {
  livesTogether: { from: '2006-01-01', to: '2026-09-30', reasonOut: 'divorced' },
});
const dead = member('dead', 'spouse', {
  livesTogether: { from: '2006-01-01', to: '2026-09-30', reasonOut: 'died' },
});
const longDead = member('long-dead', 'parent', {
  livesTogether: { from: '2006-01-01', to: '2026-03-01', reasonOut: 'died' },
});
const home = {
  householdId: 'h1',
  ...here,
  members: [head, earner, away, left, dead, longDead],
} as unknown as KnownHousehold;
const view: RegisterView = { households: [home], withoutHousehold: [], answered: new Map() };

interface Asked {
  readonly kind?: HouseholdChangeKind;
  readonly effectiveOn?: string;
  readonly reasonCode?: HouseholdChangeReason;
  readonly role?: string;
  readonly confirmed?: readonly ConfirmableDoubt[];
}
const reviewer = { role: 'township-reviewer' };

function answer(after: object, asked: Asked = {}, others: readonly object[] = []) {
  const { kind = 'correction', effectiveOn = '2026-10-08', reasonCode = 'data-corrected' } = asked;
  const plan = [
    { ...home, leaving: [], change: { kind, effectiveOn, reasonCode }, ...after },
    ...others,
  ] as unknown as HouseholdAfter[];
  const by = {
    ...{ role: asked.role ?? 'clerk', places: [], today: '2026-10-08', headFromAge: 18, minorUnderAge: 18 },
    ...{ ages: {}, changeDaysBack: 366, confirmedDoubts: asked.confirmed ?? [] },
  };
  const checked = changeDaysChecked(plan, view, by);
  return checked.ok
    ? 'ok'
    : [checked.refusal.code, checked.refusal.params['on'] ?? checked.refusal.params['against']];
}

/** The stay of one member as a correction has it. */
const stays = (personId: string, livesTogether: object, asked: Asked = {}) =>
  answer(
    {
      members: home.members.map((one) => (one.personId === personId ? { ...one, livesTogether } : one)),
    },
    asked,
  );

describe('a correction of how long a member lives with the family', () => {
  it.each(['prison', 'moved-out', 'missing', 'work-away'] as const)(
    '[A-19] that takes somebody out of the count since 2015 is asked as a leave of that day is (%s)',
    (reasonOut) => {
      const since2015 = { from: '2006-01-01', to: '2015-01-01', reasonOut };
      expect(stays('earner', since2015)).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
      expect(stays('earner', since2015, { ...reviewer, confirmed: ['filed-as-living'] })).toEqual([
        'CHANGE_DAY_NOT_CONFIRMED',
        '2025-10-07',
      ]);
      const both: Asked = { ...reviewer, confirmed: ['filed-as-living', 'long-ago'] };
      expect(stays('earner', since2015, both)).toBe('ok');
    },
  );

  it('[A-19] of who filed in person after that day is refused, whatever is confirmed', () => {
    const both: Asked = { ...reviewer, confirmed: ['filed-as-living', 'long-ago'] };
    const gone = { from: '2006-01-01', to: '2026-07-05', reasonOut: 'prison' };
    expect(stays('head', gone, both)).toEqual(['CHANGE_BEFORE_ACTED', '2026-07-06']);
    expect(stays('head', { from: '2026-08-01' }, both)).toEqual(['CHANGE_BEFORE_ACTED', '2026-07-06']);
  });

  it('[A-19] that lets somebody come only after the filing, or long ago, is looked at by the reviewer', () => {
    expect(stays('earner', { from: '2026-08-01' })).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
    expect(stays('earner', { from: '2016-01-01' })).toEqual(['CHANGE_DAY_BY_REVIEWER', '2025-10-07']);
    expect(stays('earner', { from: '2026-08-01' }, { ...reviewer, confirmed: ['filed-as-living'] })).toBe(
      'ok',
    );
  });

  it('[A-19] in two steps is asked as in one: an end that was entered since the filing does not speak for an earlier one', () => {
    const earlier = (reasonOut: string) => ({ from: '2006-01-01', to: '2026-07-05', reasonOut });
    expect(stays('left', earlier('divorced'))).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
    expect(stays('dead', earlier('died'))).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
    const later = (reasonOut: string) => ({ from: '2006-01-01', to: '2026-09-15', reasonOut });
    expect(stays('left', later('divorced'))).toBe('ok');
    expect(stays('dead', later('died'))).toBe('ok');
  });

  it('[A-19] of the day of a death that the filing knew of already stays easy for the clerk', () => {
    expect(stays('long-dead', { from: '2006-01-01', to: '2026-02-01', reasonOut: 'died' })).toBe('ok');
  });

  it('[A-19] of a recent day that no filing contradicts stays easy for the clerk', () => {
    expect(stays('earner', { from: '2006-01-01', to: '2026-09-30', reasonOut: 'prison' })).toBe('ok');
    expect(stays('away', { from: '2006-01-01', to: '2026-02-01', reasonOut: 'married-out' })).toBe('ok');
    expect(stays('earner', { from: '2006-01-01', reasonOut: 'work-away' })).toBe('ok');
  });
});

describe('the day of a move and of a new head', () => {
  const moves = (effectiveOn: string, asked: Asked = {}) =>
    answer({ residence: 'urban' }, { ...asked, kind: 'moved', reasonCode: 'moved', effectiveOn });
  const leads = (effectiveOn: string, asked: Asked = {}) =>
    answer(
      {
        members: [
          { ...head, relation: 'parent' },
          { ...earner, relation: 'head' },
          away,
          left,
          dead,
          longDead,
        ],
      },
      { ...asked, kind: 'new-head', reasonCode: 'family-agreed', effectiveOn },
    );

  it.each([
    ['a move', moves],
    ['a new head', leads],
  ])(
    '[A-19] %s before a filing from the old place or by the old head is confirmed by the reviewer',
    (_, change) => {
      expect(change('2026-07-05')).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
      expect(change('2026-07-05', reviewer)).toEqual(['CHANGE_DAY_NOT_CONFIRMED', '2026-07-06']);
      expect(change('2026-07-05', { ...reviewer, confirmed: ['filed-as-before'] })).toBe('ok');
      expect(change('2026-07-06')).toBe('ok');
    },
  );

  it.each([
    ['a move', moves],
    ['a new head', leads],
  ])('[A-19] %s of long ago is no day that anybody enters unasked', (_, change) => {
    expect(change('2007-02-28')[0]).toBe('CHANGE_DAY_BY_REVIEWER');
    expect(change('2007-02-28', { ...reviewer, confirmed: ['filed-as-before'] })).toEqual([
      'CHANGE_DAY_NOT_CONFIRMED',
      '2025-10-07',
    ]);
    const both: Asked = { ...reviewer, confirmed: ['filed-as-before', 'long-ago'] };
    expect(change('2007-02-28', both)).toBe('ok');
  });
});

describe('the day of a split, a merger, a join and a filing for a new household', () => {
  const joins = (who: string) => ({ ...member(who, 'other'), joins: true });
  /** The earner leaves, whatever the change is called, and stands on another list. */
  const goes = (effectiveOn: string, asked: Asked = {}) =>
    answer(
      { leaving: ['earner'], members: home.members.filter(({ personId }) => personId !== 'earner') },
      { kind: 'split', reasonCode: 'own-household', ...asked, effectiveOn },
      [{ householdId: 'new', ...here, leaving: [], members: [{ ...joins('earner'), relation: 'head' }] }],
    );
  const comes = (effectiveOn: string, asked: Asked = {}) =>
    answer(
      { members: [...home.members, joins('wife')] },
      { kind: 'join', reasonCode: 'married-in', ...asked, effectiveOn },
    );

  it.each([
    ['split', 'own-household'],
    ['leave', 'custody'],
    ['leave', 'married-out'],
  ] as const)('[A-19] of who filed as a member after that day is no free one: %s, %s', (kind, reasonCode) => {
    const as = { kind, reasonCode };
    expect(goes('2010-01-01', as)).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
    expect(goes('2026-07-05', { ...as, ...reviewer })).toEqual(['CHANGE_DAY_NOT_CONFIRMED', '2026-07-06']);
    expect(goes('2026-07-05', { ...as, ...reviewer, confirmed: ['filed-as-living'] })).toBe('ok');
    expect(goes('2026-07-06', as)).toBe('ok');
  });

  it('[A-19] of a household that goes into another one is none before it filed by itself, and of its head none at all', () => {
    const merged = (effectiveOn: string, members = home.members) =>
      answer(
        { closedInto: 'h2', members: [], leaving: members.map(({ personId }) => personId) },
        { ...reviewer, kind: 'merge', reasonCode: 'same-family', effectiveOn, confirmed: ['long-ago'] },
      );
    expect(merged('2010-01-01')).toEqual(['CHANGE_BEFORE_ACTED', '2026-07-06']);
    expect(merged('2026-07-06')).toBe('ok');
  });

  it('[A-19] of who joins is none before a filing that does not name the person, but of a birth', () => {
    expect(comes('2010-01-01')).toEqual(['CHANGE_DAY_BY_REVIEWER', '2026-07-06']);
    expect(comes('2026-07-05', reviewer)).toEqual(['CHANGE_DAY_NOT_CONFIRMED', '2026-07-06']);
    expect(comes('2026-07-05', { ...reviewer, confirmed: ['filed-without'] })).toBe('ok');
    expect(comes('2010-01-01', { ...reviewer, confirmed: ['filed-without'] })).toEqual([
      'CHANGE_DAY_NOT_CONFIRMED',
      '2025-10-07',
    ]);
    expect([comes('2026-07-06'), comes('2026-07-05', { reasonCode: 'born' })]).toEqual(['ok', 'ok']);
    expect(comes('2012-04-01', { reasonCode: 'born' })).toEqual(['CHANGE_DAY_BY_REVIEWER', '2025-10-07']);
  });

  it('[A-18] of a mistake that the reviewer takes back is the day of the mistake', () => {
    const mistake: Asked = { ...reviewer, reasonCode: 'entered-wrongly' };
    expect([goes('2026-07-01', mistake), comes('2026-07-01', mistake)]).toEqual(['ok', 'ok']);
    expect(goes('2026-07-01', { reasonCode: 'entered-wrongly' })).toEqual([
      'CHANGE_DAY_BY_REVIEWER',
      '2026-07-06',
    ]);
  });
});
