import { idNumber } from '@aid-chain/testing';
import type { CorrectionPaper } from '@aid-chain/vocabulary';
import type { HouseholdAfter, MemberAfter } from './household-after.js';
import type { KnownHousehold, RegisterView } from './register.js';
import { identityChecked, isAnother } from './identity.rules.js';

const NUMBER = '510683198601010010';
const OTHER = idNumber(7, { birthDate: '1990-03-04', sex: 'female' });
const recipient = {
  ...{ personId: 'p', relation: 'head', name: '古丽·阿依', idNumber: NUMBER },
  ...{ birthDate: '1986-01-01', sex: 'male' },
};
const newborn = { ...recipient, idNumber: undefined, noIdReasonCode: 'newborn', birthDate: '2026-01-02' };

interface Asked {
  readonly role?: string;
  readonly paper?: CorrectionPaper;
}

function answer(after: object, { role = 'clerk', paper }: Asked = {}, before: object = recipient) {
  const member = { ...before, ...after } as unknown as MemberAfter;
  const plan = [{ householdId: 'h', members: [member], leaving: [] }] as unknown as HouseholdAfter[];
  const households = [{ householdId: 'h', members: [before] }] as unknown as KnownHousehold[];
  const checked = identityChecked(plan, { households, withoutHousehold: [] }, paper, { role });
  return checked.ok ? 'ok' : checked.refusal.code;
}
const seen = { role: 'township-reviewer', paper: 'person-seen' } as const;
const officer = { role: 'township-reviewer' };

describe('who somebody is', () => {
  it('[A-23] a recipient does not become another person by a correction of name and number, by nobody', () => {
    const another = { name: '全然不同', idNumber: OTHER, birthDate: '1990-03-04', sex: 'female' };
    for (const asked of [{}, officer, seen]) expect(answer(another, asked)).toBe('PERSON_WOULD_BE_ANOTHER');
  });

  it.each([
    ['name', { name: '全然不同' }],
    ['number', { idNumber: OTHER, birthDate: '1990-03-04', sex: 'female' }],
  ])('[A-23] another %s alone is the township reviewer’s, with the paper that shows it', (_, after) => {
    expect(answer(after)).toBe('IDENTITY_BY_REVIEWER');
    expect(answer(after, { paper: 'person-seen' })).toBe('IDENTITY_BY_REVIEWER');
    expect(answer(after, officer)).toBe('IDENTITY_PAPER_NEEDED');
    expect(answer(after, { ...officer, paper: 'death-record-withdrawn' })).toBe('IDENTITY_PAPER_NEEDED');
    expect(answer(after, seen)).toBe('ok');
    expect(answer(after, { ...officer, paper: 'police-certificate' })).toBe('ok');
  });

  it('[A-23] what differs in blanks, dots, width or the old form of the number stays easy for a clerk', () => {
    expect(answer({ name: ' 古丽• 阿依' })).toBe('ok');
    expect(answer({ idNumber: '５１０６８３ １９８６０１０１ ００１０' })).toBe('ok');
    expect(answer({ idNumber: NUMBER }, {}, { ...recipient, idNumber: '510683860101001' })).toBe('ok');
    expect(answer({ phone: '13900000002' })).toBe('ok');
  });

  it('[A-23] a number that is issued of the registered birth is entered by the clerk; of another birth it is looked at', () => {
    const issued = { idNumber: OTHER, noIdReasonCode: undefined };
    expect(answer(issued, {}, newborn)).toBe('ok');
    expect(answer({ ...issued, birthDate: '1990-03-04' }, {}, newborn)).toBe('IDENTITY_BY_REVIEWER');
    expect(answer({ ...issued, birthDate: '1990-03-04', name: '全然不同' }, seen, newborn)).toBe(
      'PERSON_WOULD_BE_ANOTHER',
    );
  });

  it('[A-23] a number that is issued of the registered day, but of the other sex, is looked at: it may be another child’s', () => {
    const issued = { idNumber: OTHER, noIdReasonCode: undefined, sex: 'female' };
    expect(answer(issued, {}, newborn)).toBe('IDENTITY_BY_REVIEWER');
    expect(answer(issued, seen, newborn)).toBe('ok');
    expect(answer({ sex: 'female' }, {}, newborn)).toBe('IDENTITY_BY_REVIEWER');
  });

  it('[A-25] who is in no household is asked about as well: a filing renames nobody whose household has ended', () => {
    const member = { ...recipient, name: '全然不同' } as unknown as MemberAfter;
    const plan = [{ householdId: 'new', members: [member], leaving: [] }] as unknown as HouseholdAfter[];
    const withoutHousehold = [recipient] as unknown as RegisterView['withoutHousehold'];
    const checked = identityChecked(plan, { households: [], withoutHousehold }, undefined, { role: 'clerk' });
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'IDENTITY_BY_REVIEWER' } });
  });

  it('[A-25] a filed member of another name, birth date and sex than a person is nobody who could be that person', () => {
    const filed = { name: '全然不同', birthDate: '1990-03-04', sex: 'female' } as const;
    const person = { ...recipient, sex: 'male' } as const;
    expect(isAnother(filed, person)).toBe(true);
    expect(isAnother({ ...filed, name: recipient.name }, person)).toBe(false);
    expect(isAnother({ ...filed, birthDate: '1986-01-01', sex: 'male' }, person)).toBe(false);
  });
});
