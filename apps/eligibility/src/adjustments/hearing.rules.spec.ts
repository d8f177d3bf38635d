import { CHILD, FATHER, MOTHER } from '../testing/given.fixture.js';
import type { HearingTry } from './adjustment.state.js';
import { hearersAdmitted } from './hearers.rules.js';
import { hearingAdmitted, type HearingCommand, type HearingContext } from './hearing.rules.js';

const OF_HOUSEHOLD = { hearingOwed: true, personId: null };
const CONTEXT: HearingContext = {
  ...{ adults: new Set([FATHER, MOTHER]), members: new Set([FATHER, MOTHER, CHILD]), hasDied: false },
  ...{ tries: [], leastTries: null, answerDays: null },
};
const HEARD: HearingCommand = {
  ...{ outcome: 'heard', on: '2026-09-01', means: 'visit', personId: FATHER, capacity: 'full' },
  ...{ opinion: 'agrees', points: [] },
};
const TRIES: readonly HearingTry[] = [
  { on: '2026-08-20', means: 'phone', triedBy: 'demo-clerk' },
  { on: '2026-08-25', means: 'visit', triedBy: 'demo-clerk' },
];
const NOT_REACHED: HearingCommand = { outcome: 'not-reached', on: '2026-09-01', points: [] };

function code(
  command: HearingCommand,
  context: Partial<HearingContext> = {},
  adjustment: Parameters<typeof hearingAdmitted>[0] = OF_HOUSEHOLD,
): string {
  const admitted = hearingAdmitted(adjustment, command, { ...CONTEXT, ...context });
  return admitted.ok ? 'admitted' : admitted.refusal.code;
}
const without = (field: keyof HearingCommand): HearingCommand => ({ ...HEARD, [field]: undefined });

describe('[L-03] the record of a hearing', () => {
  it('is whole with who was heard, how, the capacity and the opinion', () => {
    expect(code(HEARD)).toBe('admitted');
    expect(code(without('personId'))).toBe('HEARING_PERSON_MISSING');
    expect(code(without('opinion'))).toBe('HEARING_PERSON_MISSING');
    expect(code(without('means'))).toBe('HEARING_PERSON_MISSING');
    expect(code(without('capacity'))).toBe('HEARING_CAPACITY_MISSING');
    expect(code(HEARD, {}, { ...OF_HOUSEHOLD, hearingOwed: false })).toBe('HEARING_NOT_OWED');
  });

  it('hears the person whose recognition it is, also one who has left, and of a dead one the family', () => {
    const own = { hearingOwed: true, personId: MOTHER };
    expect(code(HEARD, {}, own)).toBe('HEARING_OF_OTHER_PERSON');
    expect(code({ ...HEARD, personId: MOTHER }, { members: new Set([FATHER]) }, own)).toBe('admitted');
    expect(code(HEARD, { hasDied: true }, own)).toBe('admitted');
    expect(code({ ...HEARD, personId: 'stranger' })).toBe('HEARING_OF_OTHER_PERSON');
  });

  it.each([
    [FATHER, 'limited', undefined, 'HEARING_GUARDIAN_MISSING'],
    [FATHER, 'none', undefined, 'HEARING_GUARDIAN_MISSING'],
    [FATHER, 'none', { personId: MOTHER }, 'admitted'],
    [FATHER, 'none', { personId: FATHER }, 'HEARING_GUARDIAN_UNFIT'],
    [FATHER, 'none', { personId: CHILD }, 'HEARING_GUARDIAN_UNFIT'],
    [FATHER, 'none', { name: '试监护人' }, 'admitted'],
    [FATHER, 'none', { personId: MOTHER, name: '试监护人' }, 'HEARING_GUARDIAN_UNFIT'],
    [FATHER, 'none', {}, 'HEARING_GUARDIAN_UNFIT'],
    [FATHER, 'full', { personId: MOTHER }, 'HEARING_GUARDIAN_NOT_EXPECTED'],
    [CHILD, undefined, undefined, 'HEARING_GUARDIAN_MISSING'],
    [CHILD, 'full', undefined, 'HEARING_GUARDIAN_MISSING'],
    [CHILD, undefined, { personId: MOTHER }, 'admitted'],
  ] as const)('of %s with capacity %s and guardian %j: %s', (personId, capacity, guardian, expected) => {
    const spoken = { ...without('capacity'), personId, ...(capacity === undefined ? {} : { capacity }) };
    expect(code({ ...spoken, ...(guardian === undefined ? {} : { guardian }) })).toBe(expected);
  });

  it('takes a wish to leave in writing only, and no objection without its points', () => {
    expect(code({ ...HEARD, opinion: 'wishes-to-leave' })).toBe('HEARING_WISH_NOT_WRITTEN');
    expect(code({ ...HEARD, opinion: 'wishes-to-leave', means: 'in-writing' })).toBe('admitted');
    expect(code({ ...HEARD, opinion: 'objects' })).toBe('HEARING_POINTS_MISSING');
    expect(code({ ...HEARD, opinion: 'objects', points: [{ stated: 'x', answer: 'y' }] })).toBe('admitted');
  });
});

describe('[L-03] nobody was reached', () => {
  it.each([
    ['two days, two means, one at the home', TRIES, 'admitted'],
    ['one try', TRIES.slice(1), 'HEARING_TRIES_MISSING'],
    ['one day', TRIES.map((each) => ({ ...each, on: '2026-08-20' })), 'HEARING_TRIES_MISSING'],
    ['one means', TRIES.map((each) => ({ ...each, means: 'visit' as const })), 'HEARING_TRIES_MISSING'],
    [
      'never at the home',
      TRIES.map((each, index) => ({
        ...each,
        means: index === 0 ? ('phone' as const) : ('online' as const),
      })),
      'HEARING_TRIES_MISSING',
    ],
  ] as const)('after %s: %s', (_tries, tries, expected) => {
    expect(code(NOT_REACHED, { tries })).toBe(expected);
  });

  it('asks for as many tries as the place sets, and never for fewer than two', () => {
    expect(code(NOT_REACHED, { tries: TRIES, leastTries: 3 })).toBe('HEARING_TRIES_MISSING');
    expect(code(NOT_REACHED, { tries: TRIES.slice(1), leastTries: 1 })).toBe('HEARING_TRIES_MISSING');
  });

  it('waits for the days to answer where the place sets them, from the last try on', () => {
    expect(code(NOT_REACHED, { tries: TRIES, answerDays: 7 })).toBe('HEARING_ANSWER_OPEN');
    expect(code({ ...NOT_REACHED, on: '2026-09-02' }, { tries: TRIES, answerDays: 7 })).toBe('admitted');
  });

  it('names nobody who was heard', () => {
    for (const more of [
      { personId: FATHER },
      { opinion: 'agrees' },
      { points: [{ stated: 'x', answer: 'y' }] },
    ] as const)
      expect(code({ ...NOT_REACHED, ...more }, { tries: TRIES })).toBe('HEARING_NOTHING_EXPECTED');
  });
});

describe('[L-15] those who heard the family', () => {
  const known = new Map([
    ['demo-clerk', { role: 'clerk', staffCode: 'S-0101' }],
    ['demo-clerk-2', { role: 'clerk', staffCode: 'S-0102' }],
    ['demo-dept', { role: 'department' }],
  ] as const);
  it.each([
    [['demo-clerk'], 'admitted'],
    [['demo-clerk', 'demo-clerk-2'], 'CLOSE_RELATIVE'],
    [['demo-dept'], 'HEARER_NO_OFFICIAL'],
    [['demo-clerk', 'nobody'], 'HEARER_NO_OFFICIAL'],
  ])('%j of a family that declared S-0102: %s', (heardBy, expected) => {
    const found = hearersAdmitted(heardBy, known, new Set(['s-0102']));
    expect(found.ok ? 'admitted' : found.refusal.code).toBe(expected);
  });
});
