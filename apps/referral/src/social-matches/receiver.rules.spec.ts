import { describeRefusal } from '@aid-chain/kernel';
import { checkReceiver } from './receiver.rules.js';

const [adult, child, youth] = [
  { personId: 'adult', birthDate: '1986-01-01', isDead: false },
  { personId: 'child', birthDate: '2014-06-01', isDead: false },
  { personId: 'youth', birthDate: '2009-01-01', isDead: false },
];
const code = (personId: string, members: readonly (typeof adult)[], hasGuardianName = false): string => {
  const result = checkReceiver(members, { personId, on: '2026-01-14', hasGuardianName });
  return result.ok ? 'ok' : result.refusal.code;
};

describe('who receives help for a family', () => {
  it('[S4-05] is an adult where one lives there: no child signs for money', () => {
    expect(code('adult', [adult, child])).toBe('ok');
    expect(code('child', [adult, child])).toBe('PERSON_NOT_OF_AGE');
    expect(code('child', [adult, child], true)).toBe('PERSON_NOT_OF_AGE');
    const signed = checkReceiver([adult, child], {
      personId: 'child',
      on: '2026-01-14',
      hasGuardianName: false,
    });
    expect(signed.ok ? '' : describeRefusal(signed.refusal).zh).toMatch(
      /receivedBy.*请改由成年家庭成员领取。$/u,
    );
    expect(code('adult', [adult], true)).toBe('SOCIAL_RECEIVER_GUARDIAN');
  });

  it('[S4-05] of children who live without an adult it is the guardian, who is named', () => {
    expect(code('child', [child])).toBe('SOCIAL_RECEIVER_GUARDIAN');
    expect(code('child', [child], true)).toBe('ok');
    expect([code('youth', [youth]), code('youth', [youth], true)]).toEqual(['ok', 'ok']);
  });
});
