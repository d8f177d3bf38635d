import { determined } from '../testing/given.fixture.js';
import { hardshipChecked, hardshipConsulted } from './hardship.rules.js';

const ON = '2026-08-05';
const check = { on: ON, answer: 'yes', causes: ['illness'] } as const;
const checked = { question: 'hardship-check', on: ON, answer: 'yes', causes: ['illness'] } as const;
const given = {
  ...{ judgements: [checked], codes: new Set(['civil-affairs', 'education']), convener: 'civil-affairs' },
  today: '2026-08-20',
};

describe('[S0-16] A hardship that no class fits', () => {
  it.each([
    ['people-decide', undefined],
    ['met', undefined],
    ['not-met', undefined],
    ['not-applicable', 'HARDSHIP_QUESTION_CLOSED'],
    ['undetermined', 'HARDSHIP_QUESTION_CLOSED'],
    ['not-examined', 'HARDSHIP_QUESTION_CLOSED'],
  ] as const)(
    'is a question to people where no better class fits or may still fit: %s %s',
    (outcome, refusal) => {
      const found = determined('civil-affairs', { 'other-hardship': outcome });
      const consultation = { on: ON, departments: [{ department: 'education' }], answer: 'yes' } as const;
      for (const result of [hardshipChecked(check, found), hardshipConsulted(consultation, found, given)])
        expect(result.ok ? undefined : result.refusal.code).toBe(refusal);
    },
  );

  it('is consulted about on the day of the check or after it, with each department once', () => {
    const found = determined('civil-affairs', { 'other-hardship': 'people-decide' });
    const codeOf = (on: string, ...departments: string[]) => {
      const named = departments.map((department) => ({ department }));
      const result = hardshipConsulted({ on, departments: named, answer: 'yes' }, found, given);
      return result.ok ? undefined : result.refusal.code;
    };
    expect(codeOf(ON, 'education', 'civil-affairs')).toBeUndefined();
    expect(codeOf('2026-08-04', 'education')).toBe('CONSULTATION_OUT_OF_ORDER');
    expect(codeOf(ON, 'education', 'education')).toBe('CONSULTED_DEPARTMENT_UNKNOWN');
    expect(codeOf(ON, 'civil-affairs')).toBe('CONSULTED_DEPARTMENT_MISSING');
  });
});
