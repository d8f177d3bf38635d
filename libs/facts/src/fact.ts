import type { FieldRule } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';

/** A rule between the fields of an item and, where JSON Schema can state it, the same for events. */
export interface FactRule extends FieldRule {
  readonly schema?: Readonly<Record<string, unknown>>;
}

interface OfAnyFact {
  /** What one item is called: `income`. */
  readonly name: string;
  /** Under which name bodies, events, sheets and the facts of the rules hold it: `incomes`. */
  readonly field: string;
  readonly title: Bilingual;
  /** Whether it rests and travels sealed. */
  readonly sealed: boolean;
  /** Whether a queried data source can answer it. */
  readonly verifiable: boolean;
  /** JSON Schema of an item, without the person whom it is about. */
  readonly schema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, object>>;
  };
  readonly rules: readonly FactRule[];
}

/** One value of the whole household; a later or stronger one replaces it. */
interface SingleFact extends OfAnyFact {
  readonly holds: 'one';
  readonly person: 'none';
}

/** A list of items. */
interface ListedFact extends OfAnyFact {
  readonly holds: 'many';
  /** Whether an item names the person whom it is about. */
  readonly person: 'required' | 'optional' | 'none';
  /** How many items one body takes; an event takes as many as a filing. */
  readonly atMost: Readonly<Record<'filing' | 'survey' | 'report', number>>;
}

/** One item for each member, replaced field by field. A filing holds it at the member, under the fact's name. */
interface MemberFact extends OfAnyFact {
  readonly holds: 'one-per-member';
  readonly person: 'required';
}

/** A fact about a household, defined once: types, schemas of events, checks of bodies and the merge come from it. */
export type FactDefinition = SingleFact | ListedFact | MemberFact;
