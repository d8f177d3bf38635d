import { TRACKS, type Category } from '@aid-chain/vocabulary';
import { benefitStart } from '../categories/dibao/benefit-start.js';
import { decide } from './decide.js';
import type { Determination } from './determination.js';
import { trackHash } from './track-hash.js';
import { demoPack, policiesWith } from '../testing/repository-policies.fixture.js';
import { FAMILIES } from '../testing/families.fixture.js';

const outcome = (d: Determination, category: Category) =>
  d.categories.find((c) => c.category === category)?.outcome;
const lineOf = (d: Determination, ruleId: string) => d.lines.find((line) => line.ruleId === ruleId);

describe('The four families of the demonstration', () => {
  it('[S0-15] 李: 400.00 yuan a head is below 560, dibao of 480.00 a month, and monitored too', () => {
    const d = decide(FAMILIES.li(), demoPack('2026-01-15'), '2026-01-15');
    expect(lineOf(d, 'dibao.income@1')).toMatchObject({
      outcome: 'met',
      left: 40_000,
      op: 'lt',
      right: 56_000,
    });
    expect(d.categories.find((c) => c.category === 'dibao')?.monthlyAmountFen).toBe(48_000);
    expect(outcome(d, 'dibao')).toBe('met');
    expect(outcome(d, 'margin')).toBe('not-applicable');
    expect(d.figures.netPerHeadYearFen).toBe(600_000);
    expect(outcome(d, 'monitored')).toBe('proposed');
    expect(benefitStart(demoPack('2026-01-23'), '2026-01-23')).toBe('2026-02-01');
  });

  it('王: 700.00 yuan a head is a margin household; dibao is not met; nothing speaks for monitoring', () => {
    const d = decide(FAMILIES.wang(), demoPack('2026-02-09'), '2026-02-09');
    expect(d.figures.countablePerHeadMonthFen).toBe(70_000);
    expect(lineOf(d, 'margin.income@1')).toMatchObject({ outcome: 'met', left: 70_000, right: 84_000 });
    expect(outcome(d, 'dibao')).toBe('not-met');
    expect(outcome(d, 'margin')).toBe('met');
    expect(d.figures.netPerHeadYearFen).toBe(1_050_000);
    expect(outcome(d, 'monitored')).toBe('not-proposed');
  });

  it('[S3-04] 张: 1,250.00 is above both limits; 36,000 yuan of bills are 48 % and propose monitoring', () => {
    const d = decide(FAMILIES.zhang(), demoPack('2026-01-15'), '2026-01-15');
    expect(d.figures.countablePerHeadMonthFen).toBe(125_000);
    expect(outcome(d, 'dibao')).toBe('not-met');
    expect(outcome(d, 'margin')).toBe('not-met');
    expect(d.figures.netPerHeadYearFen).toBe(1_875_000);
    expect(lineOf(d, 'monitored.line@1')?.outcome).toBe('not-met');
    expect(lineOf(d, 'monitored.ground-1.share@1')).toMatchObject({
      outcome: 'met',
      left: 4_800,
      right: 2_000,
    });
    expect(lineOf(d, 'monitored.ground-1.amount@1')).toMatchObject({ outcome: 'met', left: 3_600_000 });
    expect(outcome(d, 'monitored')).toBe('proposed');
  });

  it('陈: 1,600.00 and 24,000 meet nothing; with a bill of 35,000 it is 48.6 % and 12,333 a head is left', () => {
    const first = decide(FAMILIES.chen(), demoPack('2026-01-15'), '2026-01-15');
    expect(first.figures.countablePerHeadMonthFen).toBe(160_000);
    expect(first.figures.netPerHeadYearFen).toBe(2_400_000);
    expect(outcome(first, 'monitored')).toBe('not-proposed');
    const again = decide(FAMILIES.chenAgain(), demoPack('2026-02-11'), '2026-02-11');
    expect(again.figures.selfPaidMedicalShareBp).toBe(4_861);
    expect(again.figures.netAfterMedicalPerHeadYearFen).toBe(1_233_333);
    expect(outcome(again, 'monitored')).toBe('proposed');
  });

  it('every result says that it rests on demonstration values', () => {
    const d = decide(FAMILIES.chen(), demoPack('2026-01-15'), '2026-01-15');
    expect(d.restsOnDemoValues).toBe(true);
    expect(lineOf(d, 'dibao.income@1')?.textZh).toContain('演示值');
    expect(lineOf(d, 'monitored.ground-1.amount@1')?.textEn).toContain('borrowed from 421223');
  });

  it('[S0-14] every one of the six categories is examined; one without any word in the pack answers «not examined»', () => {
    const pack = demoPack('2026-01-15');
    const all = decide(FAMILIES.chen(), pack, '2026-01-15').categories.map(({ outcome }) => outcome);
    expect(all).toHaveLength(6);
    expect(all).not.toContain('not-examined');
    const known = Object.entries(pack.parameters).filter(([key]) => !/^(tekun|rigid|hardship)\./.test(key));
    const older = decide(FAMILIES.chen(), { ...pack, parameters: Object.fromEntries(known) }, '2026-01-15');
    for (const category of ['tekun', 'rigid-expenditure', 'other-hardship'] as const)
      expect(outcome(older, category)).toBe('not-examined');
  });

  it('changing one number of a YAML changes the result, the pack hash and the determination hash', () => {
    const before = demoPack('2026-01-15');
    const after = demoPack('2026-01-15', policiesWith('510683/dibao.yaml', 'value: 56000', 'value: 40000'));
    const [a, b] = [before, after].map((pack) => decide(FAMILIES.li(), pack, '2026-01-15'));
    expect(a && outcome(a, 'dibao')).toBe('met');
    expect(b && outcome(b, 'dibao')).toBe('not-met');
    expect(before.packHash).not.toBe(after.packHash);
    expect(a && b && trackHash(a, 'civil-affairs') === trackHash(b, 'civil-affairs')).toBe(false);
  });

  it('the opinion and a later decision under the same parameters have the same hash', () => {
    const pack = demoPack('2026-01-15');
    const opinion = decide(FAMILIES.li(), pack, '2026-01-15');
    const decision = decide(FAMILIES.li(), demoPack('2026-01-23'), '2026-01-23');
    for (const track of TRACKS) expect(trackHash(decision, track)).toBe(trackHash(opinion, track));
  });
});
