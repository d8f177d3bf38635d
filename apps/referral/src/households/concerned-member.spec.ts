import type { Member } from '@aid-chain/contracts';
import { concernedMember } from './concerned-member.js';

const member = (personId: string, relation: Member['relation']): Member => ({ personId, relation }) as Member;
const household = { members: [member('grandfather', 'head'), member('mother', 'child')] };

describe('whom a need concerns', () => {
  it('is the head where it is the need of the household', () => {
    expect(concernedMember(household, null)?.personId).toBe('grandfather');
  });

  it('is the member whose need it is', () => {
    expect(concernedMember(household, 'mother')?.personId).toBe('mother');
  });

  it('is nobody where that member has died or moved out: the head is not named in the place of another', () => {
    expect(concernedMember(household, 'daughter')).toBeUndefined();
  });
});
