import type { KnownHousehold, KnownPerson, RegisterView } from '../register/register.js';
import type { ChangeRequest, ChangeScene } from './household-change.js';
import { householdsConcerned } from './household-change.js';
import { join } from './join.rules.js';

const person = (personId: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{
    personId,
    name: '试',
    birthDate: '2016-05-04',
    sex: 'female',
    registerRegionCode: '510683',
    indexed: [],
  },
  ...more,
});
const household = (householdId: string, members: object[]) =>
  ({ householdId, members }) as unknown as KnownHousehold;
const here = household('h3', []);

function planned(more: Partial<ChangeRequest>, view: Partial<RegisterView>) {
  const request = {
    effectiveOn: '2026-08-01',
    reasonCode: 'moved-in',
    personIds: [],
    relations: new Map(),
    ...more,
  };
  const scene = {
    ...{ household: here, request },
    view: { households: [here], withoutHousehold: [], answered: new Map(), ...view },
  } as unknown as ChangeScene;
  const result = join.plan(scene);
  return result.ok ? result.value.at(-1)?.members : result.refusal.code;
}

describe('a join', () => {
  it('[A-19] two windows that enter somebody new without a number at once run into each other', () => {
    const born = person('new', { noIdReasonCode: 'newborn' });
    expect(planned({ newPerson: born }, {})).toMatchObject([{ personId: 'new', alone: true }]);
    const numbered = person('new', { idNumber: '990000201605040022' });
    expect(planned({ newPerson: numbered }, {})).toMatchObject([{ alone: false }]);
  });

  it('[A-25] the namesake of a dead person, by the word of the reviewer, is not taken for alone', () => {
    const dead = person('dead', { died: true });
    expect(planned({ newPerson: person('new') }, { withoutHousehold: [dead] })).toMatchObject([
      { alone: false },
    ]);
  });

  it('[A-19] as a correction brings back who was in this very household, and nobody else', () => {
    const mistake = { reasonCode: 'entered-wrongly', personIds: ['c'] } as const;
    const in2 = (former: string[]) => ({ households: [here, household('h2', [person('c', { former })])] });
    expect(planned(mistake, in2(['h1']))).toBe('JOIN_NOT_A_RETURN');
    expect(planned(mistake, in2([]))).toBe('JOIN_NOT_A_RETURN');
    expect(planned(mistake, in2(['h1', 'h3']))).toMatchObject([{ personId: 'c' }]);
    expect(planned({ ...mistake, personIds: [], newPerson: person('new') }, {})).toBe('JOIN_NOT_A_RETURN');
    expect(planned({ ...mistake, reasonCode: 'custody' }, in2(['h1']))).toMatchObject([{ personId: 'c' }]);
  });

  it('[A-18] as a correction takes somebody back as before, who was put out of this household last', () => {
    const left = (householdId: string, relation: string) => {
      const last = { householdId, relation, from: '2015-01-01', leftOn: '2026-01-05', householdEnded: false };
      return { withoutHousehold: [person('c', { former: ['h3'], last } as Partial<KnownPerson>)] };
    };
    const mistake = { reasonCode: 'entered-wrongly', personIds: ['c'] } as const;
    const as = (relation: 'child' | 'sibling') => ({ ...mistake, relations: new Map([['c', relation]]) });
    expect(planned(mistake, left('h3', 'child'))).toMatchObject([{ personId: 'c', relation: 'child' }]);
    expect(planned(as('child'), left('h3', 'child'))).toMatchObject([{ relation: 'child' }]);
    expect(planned(as('sibling'), left('h3', 'child'))).toBe('RETURN_RELATION_DIFFERS');
    expect(planned(as('sibling'), left('h3', 'head'))).toMatchObject([{ relation: 'sibling' }]);
    expect(planned(mistake, left('h1', 'child'))).toBe('RETURN_TO_OTHER_HOUSEHOLD');
    expect(planned({ ...as('sibling'), reasonCode: 'returned' }, left('h3', 'child'))).toMatchObject([{}]);
  });

  it('[L-15] concerns the household itself, also where it has ended and is to be restored', () => {
    const view = { households: [household('h2', [])] };
    expect(householdsConcerned({ household: here, view } as unknown as ChangeScene)).toEqual(['h3', 'h2']);
  });
});
