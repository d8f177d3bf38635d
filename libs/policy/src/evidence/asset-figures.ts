import type { AssetKind } from '@aid-chain/vocabulary';
import type { ExaminedHousehold } from '../household/household.js';
import type { AssetFact, Provenance } from '../facts/facts.js';
import type { Contradiction, Resolution, SourceFigure } from '../facts/contradiction.js';
import { rankOf, usualCoverage } from '../facts/sources.js';

/** Sources that found more of the kind than was declared and give no figure of it. */
export function withoutFigure(
  { facts, members }: ExaminedHousehold,
  kind: AssetKind,
  items: readonly AssetFact[],
): Provenance[] {
  return (facts.answers ?? [])
    .filter(
      ({ result, source, personId }) =>
        result === 'exceed' &&
        (personId === undefined || members.some((member) => member.personId === personId)) &&
        usualCoverage(source).some((each) => each.kind === kind && each.fact === 'asset'),
    )
    .filter(
      ({ source, personId }) =>
        !items.some(
          (item) => item.source === source && (personId === undefined || item.personId === personId),
        ),
    )
    .map((answer) => ({ ...answer, confidence: 'verified' }));
}

/** What each source says the household has. */
export function figuresOf(
  items: readonly AssetFact[],
  silent: readonly Provenance[],
  sumOf: (items: readonly AssetFact[]) => number,
): SourceFigure[] {
  const sources = [...new Set(items.map(({ source }) => source))].sort();
  const figures = sources.map((source): SourceFigure => {
    const own = items.filter((item) => item.source === source);
    const asOf = own.map((item) => item.asOf).reduce((a, b) => (a > b ? a : b));
    return { source, asOf, confidence: rankOf(source), amount: sumOf(own) };
  });
  return [
    ...figures,
    ...silent.map(({ source, asOf }) => ({ source, asOf, confidence: rankOf(source), amount: null })),
  ];
}

/** The asset that a person decided on stands where the others lie. */
export function valueItem(
  kind: AssetKind,
  unit: Contradiction['unit'],
  { amount, on }: Resolution,
  items: readonly AssetFact[],
): AssetFact {
  return {
    kind,
    ...(unit === 'count' ? { count: amount } : { valueFen: amount }),
    locationRegionCode: items[0]?.locationRegionCode ?? '000000',
    source: 'resolution',
    asOf: on,
    confidence: 'verified',
  };
}
