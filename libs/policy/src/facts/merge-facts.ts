import type { Confidence } from '@aid-chain/vocabulary';
import type {
  AssetFact,
  CaseFacts,
  ExpenditureFact,
  Fact,
  IncomeFact,
  PersonFacts,
  Provenance,
} from './facts.js';
import { UNKNOWN } from './facts.js';
import type { CircumstanceItem, FactSheet, HouseholdSheet } from './sheet.js';

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
  return {
    appliedOn: household.appliedOn,
    residence: household.residence,
    persons: household.members.map((member) => personFacts(member, layers)),
    incomes: strongestItems(layers, incomesOf, (i) => `${i.personId}|${i.kind}|${i.itemCode}`),
    expenditures: strongestItems(layers, expendituresOf, (e) => `${e.personId ?? ''}|${e.kind}`),
    assets: strongestItems(layers, assetsOf, (asset) => asset.kind),
    housing: strongestValue(layers, (sheet) => sheet.housing),
    water: strongestValue(layers, (sheet) => sheet.water),
  };
}

function strongestFirst(declared?: FactSheet, surveyed?: FactSheet, verified?: FactSheet): Layer[] {
  const layer = (sheet: FactSheet | undefined, confidence: Confidence) =>
    sheet === undefined ? [] : [{ sheet, confidence }];
  return [...layer(verified, 'verified'), ...layer(surveyed, 'surveyed'), ...layer(declared, 'declared')];
}

function provenance(layer: Layer): Provenance {
  return { source: layer.sheet.source, asOf: layer.sheet.asOf, confidence: layer.confidence };
}

function strongestValue<T>(layers: readonly Layer[], read: (sheet: FactSheet) => T | undefined): Fact<T> {
  for (const layer of layers) {
    const value = read(layer.sheet);
    if (value !== undefined) return { state: 'known', value, ...provenance(layer) };
  }
  return UNKNOWN;
}

/** Of every key the items of the strongest sheet that has it; an estimate only where there is nothing else. */
function strongestItems<T extends Provenance>(
  layers: readonly Layer[],
  read: (layer: Layer) => readonly T[],
  keyOf: (item: T) => string,
): T[] {
  const items = layers.map(read);
  const firm = items.map((list) => list.filter((item) => item.confidence !== 'estimated'));
  const estimated = items.map((list) => list.filter((item) => item.confidence === 'estimated'));
  const chosen = new Map<string, T[]>();
  for (const list of [...firm, ...estimated]) {
    for (const [key, group] of groupBy(list, keyOf)) if (!chosen.has(key)) chosen.set(key, group);
  }
  return [...chosen.values()].flat();
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function incomesOf(layer: Layer): IncomeFact[] {
  return (layer.sheet.incomes ?? []).map((item) => ({
    personId: item.personId,
    kind: item.kind,
    itemCode: item.itemCode,
    amountFen: item.amountFen,
    period: item.period,
    ...provenance(layer),
    ...(item.sourceCode === undefined ? {} : { source: item.sourceCode }),
    ...(item.confidence === 'estimated' ? { confidence: 'estimated' as const } : {}),
  }));
}

function expendituresOf(layer: Layer): ExpenditureFact[] {
  return (layer.sheet.expenditures ?? []).map((item) => ({ ...item, ...provenance(layer) }));
}

function assetsOf(layer: Layer): AssetFact[] {
  return (layer.sheet.assets ?? []).map((item) => ({ ...item, ...provenance(layer) }));
}

function personFacts(member: HouseholdSheet['members'][number], layers: readonly Layer[]): PersonFacts {
  const of = <T>(read: (item: CircumstanceItem) => T | undefined): Fact<T> =>
    strongestValue(layers, (sheet) => {
      const item = sheet.circumstances?.find((c) => c.personId === member.personId);
      return item === undefined ? undefined : read(item);
    });
  return {
    personId: member.personId,
    ...(member.birthDate === undefined ? {} : { birthDate: member.birthDate }),
    livesTogether: member.livesTogether,
    disability: of((item) => item.disability),
    illness: of(
      (item) =>
        item.illness && { severe: item.illness.severe ?? false, chronic: item.illness.chronic ?? false },
    ),
    student: of((item) => item.student),
    labour: of((item) => item.labour),
    employment: of((item) => item.employment),
    incomeComplete: of((item) => item.incomeComplete),
  };
}
