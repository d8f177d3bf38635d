import { FACTS, itemsOf, keyOf, saidOf, type FactSheet, type HouseholdFact } from '@aid-chain/facts';
import type { LooseFields } from '@aid-chain/kernel';
import type { Confidence } from '@aid-chain/vocabulary';
import { UNKNOWN, type CaseFacts, type Fact, type PersonFacts, type Provenance } from './facts.js';
import type { HouseholdSheet } from './sheet.js';

interface Layer {
  readonly sheet: FactSheet;
  readonly confidence: Confidence;
}

/**
 * One set of facts out of what was declared, surveyed and verified (D57 art. 15–18).
 * Verified beats surveyed beats declared, item by item; what a sheet does not hold changes nothing:
 * «no data» is never zero. An item marked `estimated` stays so and loses to any other.
 */
export function mergeFacts(
  household: HouseholdSheet,
  declared: FactSheet | undefined,
  surveyed?: FactSheet,
  verified?: FactSheet,
): CaseFacts {
  const layers = strongestFirst(declared, surveyed, verified);
  const ofHousehold = FACTS.filter(({ holds }) => holds !== 'one-per-member');
  return {
    appliedOn: household.appliedOn,
    residence: household.residence,
    persons: household.members.map((member) => personFacts(member, layers)),
    ...Object.fromEntries(ofHousehold.map((fact) => [fact.field, merged(fact, layers)])),
  } as unknown as CaseFacts;
}

function strongestFirst(declared?: FactSheet, surveyed?: FactSheet, verified?: FactSheet): Layer[] {
  const layer = (sheet: FactSheet | undefined, confidence: Confidence) =>
    sheet === undefined ? [] : [{ sheet, confidence }];
  return [...layer(verified, 'verified'), ...layer(surveyed, 'surveyed'), ...layer(declared, 'declared')];
}

function provenance({ sheet, confidence }: Layer): Provenance {
  return { source: sheet.source, asOf: sheet.asOf, confidence };
}

function merged(fact: HouseholdFact, layers: readonly Layer[]): unknown {
  return fact.holds === 'many'
    ? strongestItems(fact, layers)
    : strongestValue(layers, ({ sheet }) => saidOf(sheet, fact));
}

function strongestValue(layers: readonly Layer[], read: (layer: Layer) => unknown): Fact<unknown> {
  for (const layer of layers) {
    const value = read(layer);
    if (value !== undefined) return { state: 'known', value, ...provenance(layer) };
  }
  return UNKNOWN;
}

/** Of every key the items of the strongest sheet that has it; an estimate only where there is nothing else. */
function strongestItems(fact: HouseholdFact, layers: readonly Layer[]): LooseFields[] {
  const lists = layers.map((layer) => itemsOf(layer.sheet, fact).map((item) => withOrigin(item, layer)));
  const firm = lists.map((list) => list.filter((item) => item.confidence !== 'estimated'));
  const estimated = lists.map((list) => list.filter((item) => item.confidence === 'estimated'));
  const chosen = new Map<string, LooseFields[]>();
  for (const list of [...firm, ...estimated]) {
    for (const [key, group] of groupBy(list, (item) => keyOf(fact, item)))
      if (!chosen.has(key)) chosen.set(key, group);
  }
  return [...chosen.values()].flat();
}

function withOrigin({ estimated, ...item }: LooseFields, layer: Layer): LooseFields & Provenance {
  return { ...item, ...provenance(layer), ...(estimated === true ? { confidence: 'estimated' } : {}) };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Of every field the value of the strongest sheet that speaks of it. */
function personFacts(member: HouseholdSheet['members'][number], layers: readonly Layer[]): PersonFacts {
  const { personId, birthDate, relation, livesTogether } = member;
  const ofMember = FACTS.filter(({ holds }) => holds === 'one-per-member');
  const fields = ofMember.flatMap((fact) =>
    Object.keys(fact.schema.properties).map((name): [string, unknown] => [
      name,
      strongestValue(
        layers,
        ({ sheet }) => itemsOf(sheet, fact).find((item) => item['personId'] === personId)?.[name],
      ),
    ]),
  );
  return {
    personId,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(relation === undefined ? {} : { relation }),
    livesTogether,
    ...Object.fromEntries(fields),
  } as unknown as PersonFacts;
}
