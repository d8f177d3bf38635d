import type { KeptResolution } from '../facts/resolution-store.js';
import { FATHER, gathered } from '../testing/given.fixture.js';
import { resolutionHistory } from './resolution-history.rules.js';
import { contradictionResolved } from './resolution.rules.js';

const key = `income.wage.${FATHER}`;
const figures = (['declaration', 'tax'] as const).map((source, index) => ({
  ...{ source, asOf: '2026-01-13', amount: (index + 1) * 900_000 },
  confidence: source === 'tax' ? ('verified' as const) : ('declared' as const),
}));
const kept = (number: number, source: string | null, changes: object = {}): KeptResolution => ({
  ...{ number, by: 'official', role: 'civil-affairs-officer' },
  resolution: {
    ...{ key, source, amount: number, period: null, counted: [], on: `2026-01-1${number}`, figures },
    ...{ reasonCode: 'documents-seen', seen: { survey: 1, verification: 1 }, ...changes },
  },
});

const made = (number: number) => ({ number, reasonCode: 'documents-seen' as const });

describe('the decisions about what sources contradict each other about', () => {
  it('[A-10] [A-21] are shown all, in order, each with who made it when and why and with what it replaced', () => {
    const other = kept(1, 'tax', { key: 'asset.deposit' });
    const shown = resolutionHistory([kept(1, 'declaration'), other, kept(2, null)]);
    expect(shown).toMatchObject([
      {
        fact: 'income',
        kind: 'wage',
        personId: FATHER,
        number: 1,
        on: '2026-01-11',
        isLast: false,
        replaces: null,
      },
      { fact: 'asset', kind: 'deposit', personId: null, isLast: true, replaces: null },
      {
        ...{ number: 2, on: '2026-01-12', role: 'civil-affairs-officer', reasonCode: 'documents-seen' },
        ...{ source: null, amount: 2, isLast: true, figures },
        replaces: { source: 'declaration', amount: 1, on: '2026-01-11' },
      },
    ]);
  });

  it('[A-21] are each a link of the chain: who differed and who was right, and no figure', () => {
    const { data } = contradictionResolved(gathered(), kept(2, 'tax').resolution, made(2));
    expect(data).toMatchObject({
      fact: 'income',
      kind: 'wage',
      sources: ['declaration', 'tax'],
      source: 'tax',
      number: 2,
    });
    expect(JSON.stringify(data)).not.toMatch(/900000|amount|Fen/);
    expect(contradictionResolved(gathered(), kept(1, null).resolution, made(1)).data).not.toHaveProperty(
      'source',
    );
  });
});
