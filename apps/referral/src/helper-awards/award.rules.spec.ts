import { describeRefusal } from '@aid-chain/kernel';
import { checkAward, checkOffice, type AskedAward, type AwardTerms } from './award.rules.js';

const LEADER: AwardTerms = { amountFen: 200_000, capFen: 2_000_000, least: { incomeRiseFen: 1_000_000 } };
const FACTORY: AwardTerms = {
  ...{ amountFen: 200_000, capFen: undefined },
  least: { months: 6, monthlyWageFen: 250_000 },
};
const asked: AskedAward = {
  ...{ figures: { incomeRiseFen: 1_000_000 }, hasPerson: false, wasMonitored: true },
  ...{ standing: undefined, givenFen: 0 },
};
const hire: AskedAward = { ...asked, figures: { months: 6, monthlyWageFen: 250_000 }, hasPerson: true };
const code = (terms: AwardTerms, given: AskedAward): string => {
  const result = checkAward(terms, given);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('awards to who helps a monitored household', () => {
  it('[S3-18] income raised by 10,000 yuan a year is 2,000 yuan, once for a household, up to 20,000 for one organisation', () => {
    expect(code(LEADER, asked)).toBe('ok');
    expect(code(LEADER, { ...asked, figures: { incomeRiseFen: 999_999 } })).toBe('AWARD_BELOW');
    expect(code(LEADER, { ...asked, figures: {} })).toBe('AWARD_GROUND_MISSING');
    expect(code(LEADER, { ...asked, givenFen: 1_800_000 })).toBe('ok');
    expect(code(LEADER, { ...asked, givenFen: 1_800_001 })).toBe('AWARD_CAP');
    expect(code(LEADER, { ...asked, standing: 'a-1' })).toBe('AWARD_TWICE');
    expect(code(LEADER, { ...asked, wasMonitored: false })).toBe('AWARD_NOT_MONITORED');
    expect(code(LEADER, { ...asked, hasPerson: true })).toBe('AWARD_PERSON');
  });

  it('[S3-19] no award is for a child that works, and papers carry one award alone', () => {
    expect(code(FACTORY, { ...hire, hiredAge: 16 })).toBe('ok');
    expect(code(FACTORY, { ...hire, hiredAge: 15 })).toBe('AWARD_UNDER_AGE');
    expect(code(FACTORY, { ...hire, ofSamePaper: 'a-2' })).toBe('AWARD_PAPER_USED');
  });

  it('[S3-18] a refusal names the figure in the language of its sentence', () => {
    const result = checkAward(LEADER, { ...asked, figures: {} });
    const { zh, en } = describeRefusal(result.ok ? { code: 'NOT_FOUND' } : result.refusal);
    expect(zh).toContain('带动年增收（分）（incomeRiseFen）');
    expect(en).toContain('yearly income raised by, in fen (incomeRiseFen)');
    expect(en).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  it('[S3-18] [S3-19] agriculture records awards of its own measures alone', () => {
    const name = () => ({ zh: '人社', en: 'Human Resources' });
    expect(checkOffice('agriculture-officer', ['agriculture'], name).ok).toBe(true);
    const refused = checkOffice('agriculture-officer', ['human-resources'], name);
    expect(refused).toMatchObject({
      refusal: { code: 'AWARD_OF_OTHER_DEPARTMENT', params: { departmentZh: '人社' } },
    });
    // A department knows families by tokens alone: it reads its awards, and people record them.
    const { zh } = describeRefusal(refused.ok ? { code: 'NOT_FOUND' } : refused.refusal);
    expect(zh).toContain('请转请镇（街道）或者民政部门登记');
    expect(checkOffice('township-reviewer', ['human-resources'], name).ok).toBe(true);
  });

  it('[S3-19] a factory hires for six months at 2,500 yuan on average, for each person, without a cap', () => {
    expect(code(FACTORY, hire)).toBe('ok');
    expect(code(FACTORY, { ...hire, givenFen: 100_000_000 })).toBe('ok');
    expect(code(FACTORY, { ...hire, figures: { months: 5, monthlyWageFen: 250_000 } })).toBe('AWARD_BELOW');
    expect(code(FACTORY, { ...hire, figures: { months: 6, monthlyWageFen: 249_999 } })).toBe('AWARD_BELOW');
    expect(code(FACTORY, { ...hire, figures: { months: 6 } })).toBe('AWARD_GROUND_MISSING');
    expect(code(FACTORY, { ...hire, hasPerson: false })).toBe('AWARD_PERSON');
  });
});
