import type { IncomeFact } from '../facts/facts.js';
import { lossText } from './loss-text.js';

const WINDOW = { from: '2025-08-01', to: '2026-07-31' };
const income = (personId: string, amountFen: number, kind = 'business') =>
  ({ kind, personId, itemCode: 'crops', amountFen, period: WINDOW }) as IncomeFact;
const household = { members: [{ personId: 'father' }, { personId: 'mother' }] } as Parameters<
  typeof lossText
>[0];
const text = (floorLoss: boolean, ...items: IncomeFact[]) => lossText(household, items, WINDOW, floorLoss).zh;

describe('what became of a business loss', () => {
  it('is stated where there was one: against other businesses of the person, then by the rule of the place', () => {
    const loss = income('father', -960_000);
    expect(text(true, loss, income('father', 2_400_000, 'property'))).toBe(
      '；经营亏损 9600.00 元先与同一人的其他经营收入相抵，余下的亏损按零计，不抵减其他收入',
    );
    expect(text(false, loss)).toContain('余下的亏损抵减其他收入，至零为止');
    expect(text(true, loss, income('father', 1_500_000))).toBe(
      '；经营亏损 9600.00 元已与同一人的其他经营收入相抵',
    );
  });

  it('of one person is not set against the business of another', () => {
    expect(text(true, income('father', -960_000), income('mother', 1_500_000))).toContain('按零计');
  });

  it('is not spoken of where nothing was lost', () => {
    expect(text(true, income('father', 0), income('mother', 1_500_000))).toBe('');
  });
});
