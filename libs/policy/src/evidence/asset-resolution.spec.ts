import {
  answered,
  contradictionsIn,
  decidedOn,
  declared,
  deposit,
  determined,
  factsOf,
  surveyed,
} from '../testing/one-head.fixture.js';
import { choicesOf } from './choices.js';
import type { Resolution } from '../facts/contradiction.js';

type Sheets = Parameters<typeof factsOf>[0];

const base = declared({ incomes: [], assets: (declared().assets ?? []).slice(1) });
const home = surveyed({ assets: [deposit(10_000_000)] });
const bank = (version = 1, fen = 500_000) => answered('bank-deposits', { assets: [deposit(fen)] }, version);
const securities = (version = 1) => answered('securities', { assets: [deposit(1_900_000)] }, version);
const found = [base, home, bank(), securities()];

const choices = (sheets: Sheets) =>
  contradictionsIn(factsOf(sheets)).flatMap((each) =>
    choicesOf(each).map(({ source, amount }) => `${source} ${String(amount)}`),
  );
const decision = (sheets: Sheets, source: string | null, amount: number): Resolution =>
  decidedOn(factsOf(sheets), {
    ...{ key: 'asset.deposit', source, amount, period: null, counted: [], on: '2026-01-15' },
    ...{ reasonCode: 'documents-seen', seen: { survey: 1, verification: 1 } },
    figures: contradictionsIn(factsOf(sheets)).flatMap(({ figures }) => figures),
  });
/** What counts as deposits, or that people have to look at it again. */
const deposits = (sheets: Sheets, resolution: Resolution, couple = false) => {
  const d = determined(sheets, { couple, resolutions: [resolution] });
  const line = d.lines.find(({ ruleId }) => ruleId === 'dibao.deposit@1');
  return line?.outcome === 'unknown' ? 'open' : line?.left;
};

describe('Deposits that lie at several sources, of which the survey found more', () => {
  it('[A-21] the queried sources are found right together, not one that holds a part', () => {
    expect(choices(found)).toEqual(['survey 10000000', 'verified 2400000']);
    expect(choices([base, home, bank()])).toEqual(['bank-deposits 500000', 'survey 10000000']);
  });

  it('[A-21] are not offered together while one of them found more and gave no figure', () => {
    const more = answered('securities', { result: 'exceed' });
    expect(choices([base, home, bank(), more])).toEqual(['survey 10000000']);
  });

  it('[A-21] the amount that is kept is the one that counts', () => {
    const together = decision(found, 'verified', 2_400_000);
    expect([together.amount, deposits(found, together)]).toEqual([2_400_000, 2_400_000]);
    const line = determined(found, { resolutions: [together] }).lines.find(
      ({ ruleId }) => ruleId === 'dibao.deposit@1',
    );
    expect(line?.contradiction?.resolution).toMatchObject({ source: 'verified', amount: 2_400_000 });
  });

  it('[A-21] the amount that is kept holds what other owners have beside the source that was chosen', () => {
    const sheets = [
      base,
      surveyed({ assets: [deposit(5_000_000, 'head')] }),
      answered('bank-deposits', { assets: [deposit(1_000_000, 'head'), deposit(500_000, 'spouse')] }),
    ];
    expect(decision(sheets, 'survey', 5_000_000).amount).toBe(5_500_000);
  });

  it('[A-21] a later answer of the same sum that divides it otherwise among the owners is looked at again', () => {
    const sheets = [base, surveyed({ assets: [deposit(5_000_000, 'head')] })];
    const asked = (version: number, ofHead: number, ofSpouse: number) =>
      answered('bank-deposits', { assets: [deposit(ofHead, 'head'), deposit(ofSpouse, 'spouse')] }, version);
    const before = asked(1, 1_000_000, 500_000);
    const found = decision([...sheets, before], 'survey', 5_000_000);
    expect(deposits([...sheets, before, asked(2, 1_000_000, 500_000)], found)).toBe(5_500_000);
    expect(deposits([...sheets, before, asked(2, 500_000, 1_000_000)], found)).toBe('open');
  });

  it.each([
    ['all of them', [bank(2), securities(2)], 2_400_000],
    ['one of them', [securities(1), bank(2)], 2_400_000],
    ['a bank that found more', [securities(1), bank(2, 4_000_000)], 'open'],
    [
      'a survey that finds the same again',
      [bank(), securities(), surveyed({ assets: [deposit(10_000_000)] }, 2)],
      2_400_000,
    ],
    [
      'a survey that finds another amount',
      [bank(), securities(), surveyed({ assets: [deposit(9_000_000)] }, 2)],
      'open',
    ],
  ])('[A-21] a later report or survey of %s, word for word or not', (_, later, expected) => {
    const together = decision(found, 'verified', 2_400_000);
    expect(deposits([base, home, ...later], together)).toBe(expected);
  });

  it('[S0-05] the line of a settled asset names every source with its figure, and the decision', () => {
    const together = decision(found, 'verified', 2_400_000);
    const { lines } = determined(found, { resolutions: [together] });
    const line = lines.find(({ ruleId }) => ruleId === 'dibao.deposit@1');
    expect(line?.textZh).toMatch(/银行存款（2026-01-13）5000\.00 元.*证券.*19000\.00 元/);
    expect(line?.textZh).toMatch(/入户调查（2026-01-14）100000\.00 元.*2026-01-15 认定核对 24000\.00 元/);
    expect(line?.textEn).toContain('civil affairs decided on 2026-01-15 for verified 24000.00 yuan');
  });
});
