import type { FactDefinition } from './fact.js';
import { FACTS } from './facts.js';
import { atMost } from './limits.js';
import { closed, id } from './schema.js';

/** @returns the JSON Schema of an item that names its person and keeps the rules that JSON Schema can state */
export function itemSchema(fact: FactDefinition): object {
  const { required, properties } = fact.schema;
  const named = fact.person === 'none' ? {} : { personId: id };
  return {
    ...closed,
    required: [...(fact.person === 'required' ? ['personId'] : []), ...required],
    properties: { ...named, ...properties },
    ...Object.fromEntries(fact.rules.flatMap(({ schema = {} }) => Object.entries(schema))),
  };
}

/** @returns the JSON Schema of what an event holds of each fact, by its field. `sealed`: schema of a sealed value. */
export function declaredProperties(sealed: object): Readonly<Record<string, object>> {
  return Object.fromEntries(FACTS.map((fact) => [fact.field, declaredProperty(fact, sealed)]));
}

function declaredProperty(fact: FactDefinition, sealed: object): object {
  if (fact.sealed) return sealed;
  const items = itemSchema(fact);
  return fact.holds === 'one' ? items : { type: 'array', maxItems: atMost(fact, 'filing'), items };
}

/** The facts that a declaration always holds; a single value may be left out. */
export const DECLARED_ALWAYS: readonly string[] = FACTS.filter(({ holds }) => holds !== 'one').map(
  ({ field }) => field,
);
/** The facts that travel sealed. */
export const SEALED_FIELDS: readonly string[] = FACTS.filter(({ sealed }) => sealed).map(
  ({ field }) => field,
);
