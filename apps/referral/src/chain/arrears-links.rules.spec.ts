import { ARREARS_LINKS } from './arrears-links.rules.js';

const definition = ARREARS_LINKS['eligibility.arrears-updated.v1'];
type Data = Parameters<typeof definition.sentence>[0];
const of = (more: Partial<Data>): Data => ({
  ...{
    subject: { householdId: 'h' },
    arrearsId: 'a',
    caseId: 'c',
    track: 'civil-affairs',
    category: 'dibao',
  },
  ...{ cause: 'ended-mistakenly', months: [{ month: '2026-12-01', amountFen: 48_000 }], sumFen: 48_000 },
  ...{ state: 'due', on: '2027-03-10', ...more },
});

describe('Arrears on the aid chain', () => {
  it('[A-04] [L-18] name why they are owed, and that a payment was recorded by mistake', () => {
    expect(definition.sentence(of({})).zh).toBe(
      '最低生活保障 2026-12 少发的 480.00 元应予补发（因户被误登终止而停发，现已恢复），2027-03-10。',
    );
    expect(definition.sentence(of({ corrected: 'paid' })).zh).toBe(
      '最低生活保障 2026-12 少发的 480.00 元原登记“已补发”有误，已于 2027-03-10 更正，仍应予补发。',
    );
  });
});
