import fc from 'fast-check';
import type { FactSheet } from '@aid-chain/facts';
import {
  answered,
  contradictionsIn,
  declared,
  decidedOn,
  deposit,
  determined,
  factsOf,
  surveyed,
} from '../testing/one-head.fixture.js';

const base = declared({ incomes: [], assets: (declared().assets ?? []).slice(1) });
const survey = (version: number, ...assets: ReturnType<typeof deposit>[]) => surveyed({ assets }, version);
/** What the couple, head and spouse, come to have in deposits: the line of the limit is of each of them. */
const deposits = (...sheets: FactSheet[]) => {
  const { lines } = determined([base, ...sheets], { couple: true });
  return Number(lines.find(({ ruleId }) => ruleId === 'dibao.deposit@1')?.left) * 2;
};
const open = (...sheets: FactSheet[]) =>
  contradictionsIn(factsOf([base, ...sheets], { couple: true })).map(({ key }) => key);
const whole = survey(1, deposit(500_000));

describe('A later survey that names the owners of deposits', () => {
  it('[S0-05] takes the place of a sum without owner where it covers every adult, also where it finds less', () => {
    expect(deposits(whole, survey(2, deposit(250_000, 'head'), deposit(250_000, 'spouse')))).toBe(500_000);
    expect(deposits(whole, survey(2, deposit(100_000, 'head'), deposit(0, 'spouse')))).toBe(100_000);
  });

  it('[S0-05] that names one of two leaves the whole sum standing: what it finds of one is a part of it', () => {
    expect(deposits(whole, survey(2, deposit(250_000, 'head')))).toBe(500_000);
    expect(open(whole, survey(2, deposit(250_000, 'head')))).toEqual([]);
  });

  it('[S0-05] covers every adult where two surveys name one each', () => {
    const each = [survey(2, deposit(200_000, 'head')), survey(3, deposit(150_000, 'spouse'))];
    expect(deposits(whole, ...each)).toBe(350_000);
  });

  it('[S0-05] that finds more of one than was found of all is looked at: the share of the other is not known', () => {
    const more = [whole, survey(2, deposit(900_000, 'head'))];
    expect(open(...more)).toEqual(['asset.deposit']);
    expect(open(...more, survey(3, deposit(0, 'spouse')))).toEqual([]);
    const known = { couple: true };
    const settled = decidedOn(factsOf([base, ...more], known), {
      ...{
        key: 'asset.deposit',
        source: null,
        amount: 1_000_000,
        period: null,
        counted: [],
        on: '2026-01-15',
      },
      ...{ reasonCode: 'documents-seen', seen: { survey: 2, verification: 0 } },
    });
    const { missing } = determined([base, ...more], { ...known, resolutions: [settled] });
    expect(missing.map(({ fact }) => fact)).not.toContain('asset.deposit');
  });

  it('[S0-05] adds to a sum that the earlier one found beside what it had found of the same owner', () => {
    const beside = survey(1, deposit(250_000, 'head'), deposit(100_000));
    expect(deposits(beside, survey(2, deposit(300_000, 'head')))).toBe(400_000);
    expect(deposits(beside, survey(2, deposit(80_000, 'spouse')))).toBe(330_000);
  });

  it('[S0-05] is no part of a later sum without owner, which is of the whole household', () => {
    const owned = [deposit(250_000, 'head'), deposit(250_000, 'spouse')];
    expect(deposits(survey(1, ...owned), survey(2, deposit(400_000)))).toBe(400_000);
  });

  it('[S0-05] so it is with a bank that was asked about the household and later about one member', () => {
    const bank = answered('bank-deposits', { assets: [deposit(500_000)] });
    const ofOne = answered('bank-deposits', { personId: 'head', assets: [deposit(100_000)] }, 2);
    expect(deposits(bank, ofOne)).toBe(500_000);
  });

  it('[S0-05] never makes a source add to itself, in whichever order its surveys came', () => {
    const asset = fc
      .tuple(fc.constantFrom(undefined, 'head', 'spouse'), fc.constantFrom(0, 100_000, 250_000, 500_000))
      .map(([owner, fen]) => deposit(fen, owner));
    const sheets = fc
      .array(asset, { minLength: 1, maxLength: 4 })
      .map((all) => all.map((each, index) => survey(index + 1, each)));
    const shuffled = sheets.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const largest = (all: readonly FactSheet[], owner: string | undefined) =>
      Math.max(
        0,
        ...all.flatMap(({ assets = [] }) =>
          assets.flatMap(({ personId, valueFen = 0 }) => (personId === owner ? [valueFen] : [])),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const counted = deposits(...all);
        expect(deposits(...other)).toBe(counted);
        const owners = largest(all, 'head') + largest(all, 'spouse');
        expect(counted).toBeLessThanOrEqual(Math.max(largest(all, undefined), owners));
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
