import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import type { FactDefinition } from './fact.js';

/** An item without the person whom it is about. */
export type BareItem<F extends FactDefinition> = F['schema'] extends infer S extends JSONSchema
  ? FromSchema<S>
  : never;

/** How an item of a fact names its person, under a name such as `personId`. */
export type Naming<F, Key extends string> = F extends { person: 'required' }
  ? Record<Key, string>
  : F extends { person: 'optional' }
    ? Partial<Record<Key, string>>
    : unknown;

/** A full item, its person named by the register's id. */
export type Item<F extends FactDefinition> = BareItem<F> & Naming<F, 'personId'>;
