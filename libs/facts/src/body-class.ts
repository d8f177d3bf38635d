import type { Type as ClassType } from '@nestjs/common';
import { extended, Part, Parts, withOptionalFields, type FieldOptions } from '@aid-chain/validation';
import { BODIES } from './bodies.js';
import type { HouseholdFact } from './facts.js';
import { atMost, type Channel } from './limits.js';

/** How the items of a body name their persons: `personId` in a case, `memberRef` in a filing. */
export interface PersonField {
  readonly name: string;
  readonly check: (options: FieldOptions) => PropertyDecorator;
}

const ONE_PERSON = '成员 · member';
const OR_HOUSEHOLD = '成员；全户共同的不填 · member, left out for the whole household';

/** @returns the class of a fact's items in which they name their person */
export function itemClass(fact: HouseholdFact, person: PersonField): ClassType<object> {
  const body = BODIES[fact.name];
  if (fact.person === 'none') return body;
  const named = fact.holds === 'one-per-member' ? withOptionalFields(body) : extended(body);
  const options =
    fact.person === 'optional' ? { optional: true, description: OR_HOUSEHOLD } : { description: ONE_PERSON };
  person.check(options)(named.prototype as object, person.name);
  return named;
}

/** A class with a field for each fact, under the fact's field; what a body leaves out says nothing. */
export function factsClass(
  facts: readonly HouseholdFact[],
  channel: Channel,
  person: PersonField,
): ClassType<object> {
  class WithFacts {}
  for (const fact of facts) {
    const type = itemClass(fact, person);
    const options = { optional: true, description: `${fact.title.zh} · ${fact.title.en}` };
    const decorate =
      fact.holds === 'one' ? Part(() => type, options) : Parts(() => type, atMost(fact, channel), options);
    decorate(WithFacts.prototype, fact.field);
  }
  return WithFacts;
}
