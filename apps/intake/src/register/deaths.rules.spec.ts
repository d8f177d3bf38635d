import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { FiledMember, LivesTogether } from '../filing/filing.js';
import { deathDoubts, deathsChecked } from './deaths.rules.js';
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
  const member = { ...dead, livesTogether, joins: true } as MemberAfter;
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

  it('stays a member as dead while others change', () => {
    expect(refusal(BURIED, 'custody', false)).toBeUndefined();
  });
});
