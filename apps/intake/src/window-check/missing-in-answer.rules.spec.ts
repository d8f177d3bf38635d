import type { Filing } from '../filing/filing.js';
import type { RegisterView } from '../register/register.js';
import { missingInAnswer } from './missing-in-answer.rules.js';

const number = '990000201403010013';
const child = {
  ...{ ref: 'm1', relation: 'head', name: '试孤', idNumber: number, birthDate: '2014-03-01', sex: 'male' },
  livesTogether: { from: '2015-01-01' },
};
const orphan = { household: { regionCode: '510683990001', members: [child] } } as unknown as Filing;
const parents = {
  householdId: 'h',
  members: [{ personId: 'parent' }, { ...child, personId: 'p', relation: 'child' }],
} as unknown as RegisterView['households'][number];
const view: RegisterView = { households: [parents], withoutHousehold: [], answered: new Map() };
const by = { today: '2026-01-12', minorUnderAge: 18 } as const;
const decision = 'confirm' as const;
const codes = (given: Partial<Parameters<typeof missingInAnswer>[2]>, of = view): string[] =>
  missingInAnswer(orphan, of, { decision, members: [], ...given }, by).map(({ code }) => code);

describe('an answer of the window that leaves things out', () => {
  it('[A-25] about an orphan whom the register has with the parents names all of them at once', () => {
    expect(codes({})).toEqual([
      'WINDOW_CHECK_HOUSEHOLD_MISSING',
      'WINDOW_CHECK_MEMBERS',
      'GUARDIAN_MISSING',
      'CHANGE_DATE_MISSING',
    ]);
  });

  it('[A-25] names nothing that it has, or that is not needed', () => {
    const members = [{ ref: 'm1', personId: 'p' }];
    const change = { effectiveOn: '2026-01-10', reasonCode: 'custody' } as const;
    const guardian = { kind: 'village-committee' } as const;
    expect(codes({ householdId: 'new', members, change, guardian })).toEqual([]);
    expect(codes({ householdId: 'new', members, guardian })).toEqual(['CHANGE_DATE_MISSING']);
    expect(codes({ householdId: 'h', members, decision: 'correct' })).toEqual([]);
    const nobody = { households: [], withoutHousehold: [], answered: new Map<string, string>() };
    const unknown = [{ ref: 'm1', personId: 'new' }];
    expect(codes({ householdId: 'new', members: unknown, guardian }, nobody)).toEqual([]);
  });
});
