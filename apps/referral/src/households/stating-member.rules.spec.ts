import { checkStating, type ListedMember } from './stating-member.rules.js';

const [adult, child, dead]: ListedMember[] = [
  { personId: 'adult', birthDate: '1986-01-01', isDead: false },
  { personId: 'child', birthDate: '2015-06-01', isDead: false },
  { personId: 'dead', birthDate: '1950-01-01', isDead: true },
];
const code = (
  personId: string,
  members: readonly (ListedMember | undefined)[],
  on = '2026-01-14',
): string => {
  const listed = members.flatMap((member) => member ?? []);
  const result = checkStating(listed, personId, on, 'by');
  return result.ok ? 'ok' : result.refusal.code;
};

describe('who states something for a family', () => {
  it('[L-55] is a living member: nobody states anything for the dead or for another family', () => {
    expect(code('adult', [adult, child, dead])).toBe('ok');
    expect(code('dead', [adult, child, dead])).toBe('PERSON_NOT_OF_FAMILY');
    expect(code('nobody', [adult, child])).toBe('PERSON_NOT_OF_FAMILY');
  });

  it('[L-55] is an adult where one lives there, from the eighteenth birthday on', () => {
    expect(code('child', [adult, child])).toBe('PERSON_NOT_OF_AGE');
    expect(code('child', [adult, child], '2033-06-01')).toBe('ok');
    expect(code('child', [child, dead])).toBe('ok');
  });
});
