import type { Measure } from './measure.js';
import { allowedTogether } from './allowed-together.js';

const measure = (
  code: string,
  besides: readonly string[],
  more: Partial<Measure['terms']> = {},
): Measure => ({
  region: '510683',
  head: {
    ...{ code, reportedAs: [`${code}-reported`], names: { zh: code, en: code }, serves: { kind: 'medical' } },
    ...{ receiver: 'person', gives: 'cash', nature: 'regular' },
  },
  terms: {
    ...{ from: '2025-01-01', to: null, where: { kind: 'everyone' }, decides: null, amount: null, cap: null },
    ...{
      unit: null,
      period: null,
      maxMonths: null,
      funding: null,
      doc: '某地〔2025〕1号',
      article: '第二条',
    },
    ...{ demo: false, borrowedFrom: null, note: null },
    besides: besides.map((other) => ({ measure: other, reason: { zh: '分别负担', en: 'other costs' } })),
    ...more,
  },
});

describe('what a place allows together', () => {
  const measures = [measure('premium', ['costs']), measure('costs', [])];

  it('[S2-06] two measures of which the terms of one name the other, whichever is asked first, with reason and document', () => {
    const allowed = { reason: { zh: '分别负担' }, source: { doc: '某地〔2025〕1号', article: '第二条' } };
    expect(allowedTogether(measures, 'premium', 'costs')).toMatchObject(allowed);
    expect(allowedTogether(measures, 'costs', 'premium')).toMatchObject(allowed);
  });

  it('[S2-06] also under the codes by which departments report them', () => {
    expect(allowedTogether(measures, 'premium-reported', 'costs-reported')).toBeDefined();
  });

  it('[S2-06] what no terms name is not allowed, not even the same measure twice', () => {
    expect(allowedTogether(measures, 'costs', 'costs')).toBeUndefined();
    expect(allowedTogether(measures, 'premium', 'loan')).toBeUndefined();
    const itself = [measure('costs', ['costs-reported'])];
    expect(allowedTogether(itself, 'costs-reported', 'costs-reported')).toBeUndefined();
  });

  it('a document of its own comes before the one of the measure; a demonstration has none', () => {
    const own = { doc: '某省〔2026〕2号', article: '第五条' };
    const reason = { zh: '理由', en: 'reason' };
    const beside = [{ measure: 'costs', reason, source: own }];
    expect(allowedTogether([measure('a', [], { besides: beside })], 'a', 'costs')?.source).toEqual(own);
    const demo = measure('a', ['costs'], { doc: null, article: null, demo: true });
    expect(allowedTogether([demo], 'a', 'costs')?.source).toBeNull();
  });
});
