import type { Contradiction, Resolution } from '@aid-chain/policy';
import { wonButUnused } from './won-unused.rules.js';

const key = 'income.wage.019a0000-0000-7000-8000-0000000000a1';
const window = { from: '2025-09-01', to: '2026-08-31' };
const own: Resolution = {
  ...{ key, source: null, amount: 1_800_000, period: window, counted: [], on: '2026-09-16' },
  ...{ reasonCode: 'won-by-remedy', seen: { survey: 1, verification: 1 } },
};
const won: Resolution = { ...own, isCarried: true };
const weighed: Contradiction = {
  ...{ key, fact: 'income', kind: 'wage', personId: null, unit: 'fen', period: window },
  ...{ figures: [], counted: [], resolution: null },
};

it('[A-21] a fact that was won in another case and counts in this one by no line is named, with what it was and when', () => {
  expect(wonButUnused([won], [])).toMatchObject([{ key, kind: 'wage', amount: 1_800_000, on: '2026-09-16' }]);
  expect(wonButUnused([won], [weighed])).toEqual([]);
  expect(wonButUnused([own, { ...won, reasonCode: 'source-confirmed' }], [])).toEqual([]);
});
