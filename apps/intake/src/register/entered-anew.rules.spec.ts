import type { ConfirmableDoubt } from '@aid-chain/vocabulary';
import { enteredAnew } from './entered-anew.rules.js';
import type { KnownPerson } from './register.js';

const twin = { name: '试婴', birthDate: '2026-07-01', sex: 'male', personId: 'twin' } as KnownPerson;
const newborn = { name: '试婴', birthDate: '2026-07-01' };

function answer(
  entered: Parameters<typeof enteredAnew>[0],
  alike: readonly KnownPerson[],
  role = 'clerk',
  confirmedDoubts: readonly ConfirmableDoubt[] = [],
) {
  const checked = enteredAnew(entered, alike, { role, confirmedDoubts });
  return checked.ok ? 'ok' : checked.refusal.code;
}
const REGISTERED = 'PERSON_ALREADY_REGISTERED';

describe('somebody new whom a person of the register is like', () => {
  it('[A-19] a newborn of the name and birth date of another, or of its twin, joins by the word of the reviewer', () => {
    const confirmed = ['same-name-and-birth'] as const;
    expect(answer(newborn, [twin])).toBe(REGISTERED);
    expect(answer(newborn, [twin], 'clerk', confirmed)).toBe(REGISTERED);
    expect(answer(newborn, [twin], 'township-reviewer')).toBe(REGISTERED);
    expect(answer(newborn, [twin], 'township-reviewer', confirmed)).toBe('ok');
  });

  it('[A-19] one number is one person, whatever is confirmed', () => {
    const idNumber = '51068320260701001X';
    const numbered = { ...twin, idNumber };
    expect(answer({ ...newborn, idNumber }, [numbered], 'township-reviewer', ['same-name-and-birth'])).toBe(
      REGISTERED,
    );
  });

  it('[A-25] about the dead the plan asks, and nobody alike is no question', () => {
    expect([answer(newborn, []), answer(newborn, [{ ...twin, died: true }])]).toEqual(['ok', 'ok']);
  });
});
