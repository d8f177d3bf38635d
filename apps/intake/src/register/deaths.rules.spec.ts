import { describeRefusal } from '@aid-chain/kernel';
import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { FiledMember, LivesTogether } from '../filing/filing.js';
import { isDeadNamesake } from './people.rules.js';
import { deathDoubts, deathsChecked, returnPaperChecked } from './deaths.rules.js';
import type { HouseholdAfter, MemberAfter } from './household-after.js';
import type { KnownPerson, RegisterView } from './register.js';

const LIVES: KnownPerson = {
  ...{ personId: 'p1', name: '试', birthDate: '1950-01-01', sex: 'male', registerRegionCode: '510683' },
  indexed: [],
};
const dead: KnownPerson = { ...LIVES, died: true };
const view: RegisterView = { households: [], withoutHousehold: [dead], answered: new Map() };
const LIVING: LivesTogether = { from: '2015-01-01' };
const BURIED: LivesTogether = { from: '2015-01-01', to: '2025-06-01', reasonOut: 'died' };

const doubts = (person: KnownPerson, livesTogether: LivesTogether): string[] => {
  const filed = { ref: 'm1', livesTogether } as FiledMember;
  return deathDoubts([filed], new Map([['m1', person]])).map(({ code }) => code);
};
const refusal = (
  livesTogether: LivesTogether,
  reasonCode: HouseholdChangeReason | undefined,
  isReviewer: boolean,
): string | undefined => {
  const member = { ...dead, livesTogether, joins: true, known: true } as MemberAfter;
  const checked = deathsChecked(
    [{ members: [member] } as unknown as HouseholdAfter],
    view,
    reasonCode,
    isReviewer,
  );
  return checked.ok ? undefined : checked.refusal.code;
};

describe('somebody whom the register has as dead', () => {
  it('[A-25] who files again, or is listed as living, is a doubt at the window', () => {
    expect(doubts(dead, LIVING)).toEqual(['registered-as-dead']);
  });

  it('who is filed as dead, and anybody who lives, raises none', () => {
    expect([...doubts(dead, BURIED), ...doubts(LIVES, LIVING)]).toEqual([]);
  });

  it.each(['returned', 'moved-in', 'other', undefined] as const)(
    '[A-19] comes back for no reason like %s, not by the reviewer either',
    (reasonCode) => {
      expect(refusal(LIVING, reasonCode, true)).toBe('PERSON_REGISTERED_AS_DEAD');
    },
  );

  it('[A-19] whose death was entered by mistake is put right by the reviewer alone', () => {
    expect(refusal(LIVING, 'entered-wrongly', false)).toBe('PERSON_REGISTERED_AS_DEAD');
    expect(refusal(LIVING, 'entered-wrongly', true)).toBeUndefined();
  });

  it('[A-18] whose household ended with the death comes back with that household, into no other and not as a new one', () => {
    const last = { householdId: 'h1', relation: 'head', from: '2015-01-01', leftOn: '2026-01-05' } as const;
    const alone = { ...dead, last: { ...last, householdEnded: true } };
    const gone: RegisterView = { ...view, withoutHousehold: [alone] };
    const into = (householdId: string) => {
      const member = { ...alone, livesTogether: LIVING, joins: true, known: true };
      const plan = [{ householdId, members: [member] }] as unknown as HouseholdAfter[];
      const answer = deathsChecked(plan, gone, 'entered-wrongly', true);
      return answer.ok ? 'ok' : [answer.refusal.code, answer.refusal.params['householdId']];
    };
    expect([into('h1'), into('h2')]).toEqual(['ok', ['HOUSEHOLD_TO_BE_RESTORED', 'h1']]);
    expect(
      deathDoubts([{ ref: 'm1', livesTogether: LIVING } as FiledMember], new Map([['m1', alone]])),
    ).toEqual([{ code: 'registered-as-dead', memberRef: 'm1', personId: 'p1', householdId: 'h1' }]);
    const family = { ...alone, last: { ...last, householdEnded: false } };
    expect(
      deathDoubts([{ ref: 'm1', livesTogether: LIVING } as FiledMember], new Map([['m1', family]])),
    ).toEqual([{ code: 'registered-as-dead', memberRef: 'm1', personId: 'p1' }]);
  });

  it('[A-18] comes back into the household in which the death was entered, related as before', () => {
    const last = { householdId: 'h1', relation: 'spouse', from: '2015-01-01', leftOn: '2026-01-05' } as const;
    const wife = { ...dead, last: { ...last, householdEnded: false } };
    const gone: RegisterView = { ...view, withoutHousehold: [wife] };
    const into = (householdId: string, relation: string, more: object = {}) => {
      const back = { ...wife, relation, livesTogether: LIVING, joins: true, known: true };
      const other = { personId: 'o', relation: 'child', livesTogether: LIVING, known: true, ...more };
      const restores = 'last' in more ? { on: '2026-01-05' } : undefined;
      const plan = [{ householdId, members: [back, other], restores }] as unknown as HouseholdAfter[];
      return ['entered-wrongly', 'data-corrected'].map((reasonCode) => {
        const answer = deathsChecked(plan, gone, reasonCode as 'entered-wrongly', true);
        return answer.ok ? 'ok' : describeRefusal(answer.refusal).zh;
      });
    };
    expect(into('h1', 'spouse')).toEqual(['ok', 'ok']);
    for (const sentence of into('h2', 'spouse'))
      expect(sentence).toMatch(/2026-01-05.*另一户.*只能使其回到该户/u);
    for (const sentence of into('h1', 'sibling'))
      expect(sentence).toMatch(/“配偶”，不是“兄弟姐妹”.*correction/u);
    const headToo = { last: { ...last, relation: 'head' } };
    for (const sentence of into('h1', 'sibling', headToo)) expect(sentence).toContain('须恢复原关系');
    const withoutHead = { last: { ...last, relation: 'child' } };
    expect(into('h1', 'head', withoutHead)).toEqual(['ok', 'ok']);
  });

  it('stays a member as dead while others change', () => {
    expect(refusal(BURIED, 'custody', false)).toBeUndefined();
  });

  it('[A-25] is another person than a living namesake may be, but never than the holder of one number', () => {
    const entered = { name: '试', birthDate: '1950-01-01', idNumber: '990000195001010011' };
    expect(isDeadNamesake(entered, dead)).toBe(true);
    expect(isDeadNamesake(entered, { ...dead, idNumber: '990000195001010011' })).toBe(false);
    expect(isDeadNamesake(entered, LIVES)).toBe(false);
  });

  it.each([
    ['without a number', { idNumber: undefined }],
    ['with a number that the dead person never had', { idNumber: '990000195001010011' }],
  ])('[A-25] is entered anew under the same name and birth date %s by the reviewer alone', (_, number) => {
    const stranger = { ...LIVES, ...number, personId: 'new', livesTogether: LIVING, known: false };
    const plan = [{ members: [stranger] }] as unknown as HouseholdAfter[];
    const answer = deathsChecked(plan, view, undefined, false);
    expect(answer.ok ? undefined : answer.refusal.code).toBe('LIKE_PERSON_REGISTERED_AS_DEAD');
    expect(deathsChecked(plan, view, undefined, true).ok).toBe(true);
    const other = [{ members: [{ ...stranger, birthDate: '1950-01-02' }] }] as unknown as HouseholdAfter[];
    expect(deathsChecked(other, view, undefined, false).ok).toBe(true);
  });
});

describe('a death that is taken back', () => {
  const paperAsked = (paper?: string): string => {
    const member = { ...dead, livesTogether: LIVING, joins: false, known: true };
    const change = { kind: 'new-head', effectiveOn: '2026-01-12', reasonCode: 'entered-wrongly', paper };
    const plan = [{ householdId: 'h', members: [member], change }] as unknown as HouseholdAfter[];
    const checked = returnPaperChecked(plan, view);
    return checked.ok ? 'ok' : checked.refusal.code;
  };

  it('[A-18] [A-25] needs the paper that shows the mistake, by a confirmed filing too', () => {
    expect([paperAsked(), paperAsked('person-seen')]).toEqual(['VALIDATION_FAILED', 'ok']);
  });
});
