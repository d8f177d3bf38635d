import type { LooseFields } from '@aid-chain/kernel';
import type { FactDefinition } from './fact.js';
import { FACTS, type HouseholdFact } from './facts.js';
import type { ClearFacts, Facts, SealedFacts, SealedField } from './types.js';

/** @returns what the facts say under a field, undefined where they say nothing */
export function factValue(facts: Facts, { field }: FactDefinition): unknown {
  return (facts as LooseFields)[field];
}

/** @returns the items that the facts hold of a fact: none where they say nothing, one for a single value */
export function itemsOf(facts: Facts, fact: FactDefinition): readonly LooseFields[] {
  const value = factValue(facts, fact);
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly LooseFields[];
}

/** Every fact of a body as plain JSON; what it does not hold is left out. */
export function plainFacts(body: Facts): Facts {
  return Object.fromEntries(stated(body, () => true));
}

/** The facts that are kept in clear, as plain JSON; what the body does not hold is left out. */
export function clearFacts(body: Partial<ClearFacts>): ClearFacts {
  return Object.fromEntries(stated(body, ({ sealed }) => !sealed));
}

/** The facts that are kept sealed, each sealed by its field; what the body does not hold is left out. */
export function sealedFacts<S>(body: Facts, seal: (field: string, value: unknown) => S): SealedFacts<S> {
  const sealed = stated(body, (fact) => fact.sealed);
  return Object.fromEntries(sealed.map(([field, value]) => [field, seal(field, value)]));
}

/** The sealed values that an event holds, each by its field. */
export function sealedOf<S>(declared: SealedFacts<S>): SealedFacts<S> {
  return Object.fromEntries(sealedValues(declared));
}

/** The sealed facts, opened. */
export function openedFacts<S>(sealed: SealedFacts<S>, open: (field: string, value: S) => unknown): Facts {
  return Object.fromEntries(sealedValues(sealed).map(([field, value]) => [field, open(field, value)]));
}

function sealedValues<S>(facts: SealedFacts<S>): [string, S][] {
  const fields = FACTS.filter(({ sealed }) => sealed).map(({ field }) => field as SealedField);
  return fields.flatMap((field): [string, S][] => {
    const value = facts[field];
    return value === undefined ? [] : [[field, value]];
  });
}

function stated(body: Facts, belongs: (fact: HouseholdFact) => boolean): [string, unknown][] {
  return FACTS.filter(belongs).flatMap((fact): [string, unknown][] => {
    const value = factValue(body, fact);
    return value === undefined ? [] : [[fact.field, JSON.parse(JSON.stringify(value))]];
  });
}

/** Every person whom the facts name. */
export function personsIn(facts: Facts): string[] {
  return FACTS.flatMap((fact) => itemsOf(facts, fact)).flatMap(({ personId }) =>
    typeof personId === 'string' ? [personId] : [],
  );
}

/** How many items the facts hold. */
export function countOf(facts: Facts): number {
  return FACTS.reduce((count, fact) => count + itemsOf(facts, fact).length, 0);
}
