import type { CategoryResult, WorksheetLine } from '@aid-chain/policy';
import type { LineOutcome } from '@aid-chain/vocabulary';
import { changedLines } from './changed-lines.rules.js';

const line = (ruleId: string, outcome: LineOutcome, right: number): WorksheetLine => ({
  ...{ ruleId, group: 'category', category: 'dibao', outcome, left: 400, op: 'lt', right, unit: 'fen' },
  ...{ compared: null, parameters: [], facts: [], missing: [] },
  ...{ textZh: `${ruleId} ${String(right)}`, textEn: `${ruleId} ${String(right)}` },
});

/** A worksheet of dibao, in which margin has a line of its own. */
const sheet = (...lines: WorksheetLine[]) => {
  const category = (name: 'dibao' | 'margin', ruleIds: readonly string[]): CategoryResult => ({
    ...{ category: name, track: 'civil-affairs', outcome: 'met', monthlyAmountFen: null },
    ...{ missing: [], ruleIds, restsOnDemoValues: false },
  });
  const own = lines.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId !== 'margin.income@1');
  return { lines, categories: [category('dibao', own), category('margin', ['margin.income@1'])] };
};

const OLD = sheet(
  line('income@1', 'met', 0),
  line('dibao.income@1', 'met', 560),
  line('margin.income@1', 'met', 840),
);

describe('The lines that changed', () => {
  it('are those of the category whose number or outcome is another, each with both, the turned ones first', () => {
    const now = sheet(
      line('income@1', 'met', 1),
      line('dibao.income@1', 'not-met', 300),
      line('margin.income@1', 'met', 450),
    );
    const found = changedLines(OLD, now, ['dibao']);
    expect(found.map(({ ruleId, before, after }) => [ruleId, before?.right, after?.right])).toEqual([
      ['dibao.income@1', 560, 300],
      ['income@1', 0, 1],
    ]);
    expect(changedLines(OLD, now, ['dibao', 'margin']).map(({ ruleId }) => ruleId)).toContain(
      'margin.income@1',
    );
    expect(changedLines(OLD, OLD, ['dibao', 'margin'])).toEqual([]);
  });

  it('are also lines that are new or gone; without a worksheet of the decision all are new', () => {
    const now = sheet(line('dibao.income@2', 'met', 560), line('income@1', 'met', 0));
    expect(changedLines(OLD, now, ['dibao'])).toMatchObject([
      { ruleId: 'dibao.income@2', before: null, after: { right: 560 } },
      { ruleId: 'dibao.income@1', before: { right: 560 }, after: null },
    ]);
    expect(changedLines(undefined, now, ['dibao']).every(({ before }) => before === null)).toBe(true);
  });

  it('of several persons are compared person by person, in their order', () => {
    const of = (...limits: number[]) => sheet(...limits.map((limit) => line('person@1', 'met', limit)));
    expect(changedLines(of(1, 2), of(1, 3), ['dibao'])).toMatchObject([
      { before: { right: 2 }, after: { right: 3 } },
    ]);
  });
});
