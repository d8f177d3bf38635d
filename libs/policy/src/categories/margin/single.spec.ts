import type { FactSheet, Income } from '@aid-chain/facts';
import { trackHash } from '../../determination/track-hash.js';
import type { CaseFacts } from '../../facts/facts.js';
import type { Judgement } from '../../facts/judgement.js';
import { decide } from '../../determination/decide.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { family, MODEST_ASSETS, YEAR_2025, type FamilyOptions } from '../../testing/families.fixture.js';
import { demoPack } from '../../testing/repository-policies.fixture.js';

type Circumstances = NonNullable<FactSheet['circumstances']>;
const income = (personId: string, amountFen: number): Income => ({
  ...{ personId, kind: 'property', itemCode: 'rent', amountFen, period: YEAR_2025 },
});
interface Given {
  readonly on?: string;
  readonly own?: number;
  readonly judgements?: NonNullable<CaseFacts['judgements']>;
}
/** A family at 700 yuan a head and month, with what is said of its second member. */
const determined = (
  of: object,
  { on = '2026-01-15', own = 0, judgements = [], ...options }: FamilyOptions & Given = {},
  terms: Parameters<typeof changedPack>[1] = {},
) => {
  const circumstances = [
    { personId: 'p1', labour: 'able', incomeComplete: true },
    { personId: 'p2', incomeComplete: true, ...of },
  ] as Circumstances;
  const incomes = [income('p1', 36 * 70_000 - own), ...(own === 0 ? [] : [income('p2', own)])];
  const facts = { ...family(3, { circumstances, incomes, ...options }), judgements };
  const d = decide(facts, changedPack(demoPack(on), terms), on);
  const margin = d.categories.find(({ category }) => category === 'margin');
  return { d, margin, line: (ruleId: string) => d.lines.find((line) => line.ruleId === ruleId) };
};
const ILL = { illness: { severe: true, chronic: false } };
const BLIND = { disability: { kind: 1, grade: 1 } };

describe('Dibao for one person of a margin family', () => {
  it.each([
    [1, 2, true],
    [3, 3, false],
    [5, 3, true],
    [6, 3, true],
    [6, 4, false],
    [7, 2, true],
  ] as const)('[N1] [L-41] disability of kind %d, grade %d: %s', (kind, grade, may) => {
    const { margin } = determined({ disability: { kind, grade } });
    const proposal = { personId: 'p2', outcome: 'proposed', monthlyAmountFen: 56_000 };
    expect(margin?.singles ?? []).toEqual(may ? [proposal] : []);
  });

  it('[S1-09] [S4-08] a seriously ill member is proposed, never recognised by itself, and the family stays a margin family', () => {
    const { d, margin, line } = determined(ILL);
    expect(margin).toMatchObject({ outcome: 'met', singles: [{ personId: 'p2', outcome: 'proposed' }] });
    expect(d.categories.find(({ category }) => category === 'dibao')?.outcome).toBe('not-met');
    expect(line('margin.single@1')?.textZh).toContain('可以单独纳入低保');
  });

  it.each([
    [12 * 56_000 - 1, 'proposed', 1],
    [12 * 56_000, 'not-met', null],
    [12 * 56_000 + 1, 'not-met', null],
  ] as const)(
    '[S1-09] an own income of %d fen a year, against the dibao standard: %s',
    (own, outcome, amount) => {
      const [single] = determined(BLIND, { own }).margin?.singles ?? [];
      expect([single?.outcome, single?.monthlyAmountFen]).toEqual([outcome, amount]);
    },
  );

  it('[L-33] [L-41] compares own income as dibao does, whatever a place says of the margin', () => {
    const terms = { 'margin.income.operator': 'le' };
    const { margin, line } = determined(BLIND, { own: 12 * 56_000, on: '2026-06-30' }, terms);
    expect([margin?.outcome, margin?.singles?.[0]?.outcome]).toEqual(['met', 'not-met']);
    const income = line('margin.single.income@1');
    expect(income?.op).toBe('lt');
    expect(income?.parameters[0]).toMatchObject({ key: 'dibao.income.operator', doc: '国务院令第649号' });
  });

  it('[S2-21] [L-44] gets the supplement of whoever is in dibao beside the amount, each on a line of that person', () => {
    const terms = { 'dibao.supplement.stacking': 'highest', 'dibao.supplement.seriously-ill': 10_000 };
    const { margin, line } = determined(ILL, {}, terms);
    expect(margin?.singles).toMatchObject([{ personId: 'p2', monthlyAmountFen: 66_000 }]);
    for (const [rule, amount] of [
      ['margin.single.benefit@1', 56_000],
      ['margin.single.supplement@1', 10_000],
    ] as const) {
      expect(line(rule)).toMatchObject({ category: 'margin', left: amount });
      expect(line(rule)?.facts.map(({ personId }) => personId)).toContain('p2');
    }
  });

  it('[S1-09] [L-41] is taken in by a person alone, with the ground and amount; a no leaves no amount', () => {
    const judged = (answer: 'yes' | 'no', own = 0) => {
      const { d } = determined(ILL, { own });
      const single = {
        question: 'single-filing',
        on: '2026-01-15',
        personId: 'p2',
        ground: 'seriously-ill',
        answer,
      } as const;
      const again = determined(ILL, { own, judgements: [single] });
      return { before: d, ...again };
    };
    expect(judged('yes').margin).toMatchObject({ singles: [{ outcome: 'met', monthlyAmountFen: 56_000 }] });
    expect(judged('yes').line('margin.single@1')?.textZh).toContain('边缘家庭中的重病患者');
    expect(judged('yes').line('margin.single.decided@1')?.textZh).toContain('重病患者');
    expect(judged('no').margin).toMatchObject({
      outcome: 'met',
      singles: [{ outcome: 'not-met', monthlyAmountFen: null }],
    });
    expect(judged('yes', 12 * 56_000).margin?.singles).toMatchObject([{ outcome: 'not-met' }]);
    for (const answer of ['yes', 'no'] as const) {
      const { before, d } = judged(answer);
      expect(trackHash(d, 'civil-affairs')).not.toBe(trackHash(before, 'civil-affairs'));
    }
  });

  it('[L-41] own property is tested as for dibao, also where the margin has a wider limit', () => {
    const single = (personId: string) => {
      const assets = MODEST_ASSETS.map((item) =>
        item.kind === 'vehicle' ? { ...item, count: 1, personId } : item,
      );
      const { margin } = determined(BLIND, { assets }, { 'margin.asset.vehicle.limit': 1 });
      return [margin?.outcome, margin?.singles?.[0]?.outcome];
    };
    expect([single('p2'), single('p1')]).toEqual([
      ['met', 'not-met'],
      ['met', 'proposed'],
    ]);
  });

  it('[L-41] from 2026-07-01 people also ask who is in special hardship; without a list nobody is refused', () => {
    const rule = 'margin.single.special-hardship@1';
    const on = (day: string, terms = {}) => determined({}, { on: day }, terms);
    expect(on('2026-06-30').line(rule)).toBeUndefined();
    const { margin, line } = on('2026-07-01');
    expect([margin?.outcome, line(rule)?.outcome]).toEqual(['met', 'not-applicable']);
    expect(line(rule)?.textZh).toContain('本地名单尚未载入');
    expect(line(rule)?.textZh).toContain('社会救助法第二十一条第二款');
    const listed = on('2026-07-01', { 'margin.single.special-hardship': 'local-list' });
    expect(listed.line(rule)?.textZh).toContain('按本地名单认定');
  });

  it('[L-41] is a question of the household until somebody is taken in for it or people answered that there is nobody', () => {
    const open = (on: string, ...judgements: Judgement[]) =>
      determined({}, { on, judgements }).margin?.questions ?? [];
    const question = { question: 'special-hardship', personId: null, asked: 'always' };
    expect(open('2026-06-30')).toEqual([]);
    expect(open('2026-07-01')).toEqual([question]);
    const on = '2026-07-01';
    const single = { question: 'single-filing', on, personId: 'p2', ground: 'special-hardship' } as const;
    expect(open(on, { ...single, answer: 'yes' })).toEqual([]);
    expect(open(on, { ...single, answer: 'no', reasonCode: 'person-declines' })).toEqual([question]);
    expect(open(on, { question: 'special-hardship', on, answer: 'no' })).toEqual([]);
  });

  it('[L-41] special hardship is no ground before 2026-07-01, whatever people answered', () => {
    const singlesOn = (on: string) => {
      const answered = { question: 'single-filing', answer: 'yes' } as const;
      const special = { ...answered, on, personId: 'p2', ground: 'special-hardship' } as const;
      return determined({}, { on, judgements: [special] }).margin?.singles ?? [];
    };
    expect(singlesOn('2026-06-30')).toEqual([]);
    expect(singlesOn('2026-07-01')).toMatchObject([{ personId: 'p2', outcome: 'met' }]);
  });

  it('[N3] spending that names nobody lowers no single member’s own income, only that of the household', () => {
    const terms = {
      ...{ 'deduction.illness': true, 'deduction.illness.items': ['medical'] },
      'deduction.illness.share': 10_000,
    };
    const spent = { kind: 'medical', grossFen: 120_000, reimbursedFen: 0, period: YEAR_2025 } as const;
    const own = 12 * 60_000;
    const left = (personId?: string) => {
      const expenditures = [personId === undefined ? spent : { ...spent, personId }];
      const circumstances = ['p1', 'p2', 'p3'].map((id) => ({ personId: id, incomeComplete: true, ...ILL }));
      const { d } = determined(ILL, { own, circumstances, sheet: { expenditures } }, terms);
      const ofP2 = d.lines.filter((line) => line.personId === 'p2');
      return ofP2.find(({ ruleId }) => ruleId === 'margin.single.income@1')?.left;
    };
    expect([left(), left('p2')]).toEqual([60_000, 50_000]);
  });
});
