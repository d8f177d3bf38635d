import type { Department, Measure } from '@aid-chain/policy';
import { CATEGORIES } from '@aid-chain/vocabulary';
import { askedAt, windowItems } from './window-items.rules.js';

const measure = (code: string, kind: string, receiver: string, department?: string): Measure =>
  ({
    head: {
      ...{ code, names: { zh: code, en: code }, serves: { kind }, receiver },
      ...(department === undefined ? {} : { department }),
    },
    terms: {
      ...{ decides: null, amount: { fen: 200_000 }, unit: { zh: '元/户', en: 'yuan' }, period: 'year' },
      ...{ doc: '某地〔2026〕1号', article: '第二条', demo: false },
    },
  }) as unknown as Measure;

describe('the item list of the window', () => {
  it('[S4-12] has each class and each measure of the place once, with who gives it, how much and by which document; no award to helpers', () => {
    const measures = [
      measure('stipend', 'education', 'person', 'education'),
      measure('award', 'industry', 'helper', 'agriculture'),
    ];
    const items = windowItems({
      departments: [{ code: 'education' } as Department],
      measures,
      on: '2026-07-01',
    });
    expect(items.map(({ code }) => code)).toEqual([...CATEGORIES, 'stipend']);
    expect(items.at(-1)).toMatchObject({
      ...{ kind: 'measure', askedAt: 'school', receiver: 'person', amountFen: 200_000 },
      ...{ departments: [{ department: 'education' }], each: { zh: '每年' } },
      ...{ doc: '某地〔2026〕1号', article: '第二条' },
    });
  });

  it('[S4-12] names the school for education and the department for housing only since the law does', () => {
    expect([askedAt('education', '2026-06-30'), askedAt('education', '2026-07-01')]).toEqual([
      ...['window', 'school'],
    ]);
    expect([askedAt('housing', '2026-07-01'), askedAt('medical', '2026-07-01')]).toEqual([
      ...['window-or-department', 'window'],
    ]);
  });
});
