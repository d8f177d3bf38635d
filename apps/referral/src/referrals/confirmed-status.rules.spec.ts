import type { Recognition } from '../recognitions/recognition.rules.js';
import { confirmedStatus } from './confirmed-status.rules.js';

const recognised = (category: string, over: Partial<Recognition> = {}): Recognition => ({
  ...{ category, personId: null, validFrom: '2026-07-10', validTo: '2027-07-09' },
  ...{ monthlyAmountFen: null, changes: [] },
  ...over,
});
const today = '2026-09-01';

describe('the economic status that other departments need not check again', () => {
  it('[L-14] is class and last day, with a sentence in both languages, and nothing else', () => {
    expect(confirmedStatus([recognised('margin')], 'p', today)).toEqual([
      {
        category: 'margin',
        categoryName: { zh: '低保边缘家庭', en: 'margin household' },
        validUntil: '2027-07-09',
        text: {
          zh: '家庭经济状况已确认（低保边缘家庭，至 2027-07-09），可以不再重复审核（社会救助法第四十二条）。',
          en: 'The economic status is confirmed (margin household, until 2027-07-09) and need not be checked again (社会救助法 42).',
        },
      },
    ]);
    const open = confirmedStatus([recognised('dibao', { validTo: null })], 'p', today);
    expect(open[0]).not.toHaveProperty('validUntil');
    expect(open[0]?.text.zh).toContain('（最低生活保障）');
  });

  it('[L-14] is one of the four classes of the law, not a monitored household or other hardship', () => {
    const all = ['dibao', 'tekun', 'margin', 'rigid-expenditure', 'monitored', 'other-hardship'];
    const shown = confirmedStatus(
      all.map((category) => recognised(category)),
      'p',
      today,
    );
    expect(shown.map(({ category }) => category)).toEqual(['dibao', 'tekun', 'margin', 'rigid-expenditure']);
  });

  it.each([
    ['the day before it begins', { validFrom: '2026-09-02' }, 0],
    ['its first day', { validFrom: '2026-09-01' }, 1],
    ['its last day', { validTo: '2026-09-01' }, 1],
    ['the day after its end', { validTo: '2026-08-31' }, 0],
  ])('[L-14] on %s: %o', (_, over, shown) => {
    expect(confirmedStatus([recognised('dibao', over)], 'p', today)).toHaveLength(shown);
  });

  it('[L-14] of one person says nothing about another member', () => {
    const tekun = [recognised('tekun', { personId: 'old' })];
    expect(confirmedStatus(tekun, 'old', today)).toHaveLength(1);
    expect(confirmedStatus(tekun, 'child', today)).toEqual([]);
    expect(confirmedStatus(tekun, undefined, today)).toEqual([]);
  });

  it('[L-14] is shown since the law is in force', () => {
    const running = [recognised('dibao', { validFrom: '2026-01-01' })];
    expect(confirmedStatus(running, 'p', '2026-06-30')).toEqual([]);
    expect(confirmedStatus(running, 'p', '2026-07-01')).toHaveLength(1);
  });
});
