import type { Type as ClassType } from '@nestjs/common';
import { Id, Part } from '@aid-chain/validation';
import { BODIES } from './bodies.js';
import { factsClass, type PersonField } from './body-class.js';
import { FACTS, type HouseholdFact } from './facts.js';
import type { BareItem, Naming } from './item.js';
import type { Facts } from './types.js';

type Of<Holds extends HouseholdFact['holds']> = Extract<HouseholdFact, { holds: Holds }>;

/** What a filing says of the household: lists are empty where it leaves them out, members are named by `memberRef`. */
export type FiledFacts = {
  [F in Of<'many'> as F['field']]: (BareItem<F> & Naming<F, 'memberRef'>)[];
} & { [F in Of<'one'> as F['field']]?: BareItem<F> };

/** What a filing says of one member, at the member. */
export type FiledMemberFacts = { [F in Of<'one-per-member'> as F['name']]?: BareItem<F> };

/** Facts that a verification report may bring. */
export type ReportedFacts = Pick<Facts, Extract<HouseholdFact, { verifiable: true }>['field']>;

const isListed = (fact: HouseholdFact): fact is Of<'many'> => fact.holds === 'many';
const isOfMember = (fact: HouseholdFact): fact is Of<'one-per-member'> => fact.holds === 'one-per-member';

/** The facts of a household in a filing. `memberRef`: how a filing names its members. */
export function filedFacts(memberRef: PersonField): ClassType<FiledFacts> {
  const ofHousehold = FACTS.filter((fact) => !isOfMember(fact));
  class Filed extends factsClass(ofHousehold, 'filing', memberRef) {
    constructor() {
      super();
      for (const { field } of FACTS.filter(isListed)) Reflect.set(this, field, []);
    }
  }
  return Filed as ClassType<object> as ClassType<FiledFacts>;
}

/** The facts of one member in a filing, each under the fact's name. */
export function filedMemberFacts(): ClassType<FiledMemberFacts> {
  class OfMember {}
  for (const { name, title } of FACTS.filter(isOfMember)) {
    const options = { optional: true, description: `${title.zh} · ${title.en}` };
    Part(() => BODIES[name], options)(OfMember.prototype, name);
  }
  return OfMember;
}

const personId: PersonField = { name: 'personId', check: Id };

/** The facts that a household survey found. */
export const surveyedFacts = (): ClassType<Facts> => factsClass(FACTS, 'survey', personId);

/** The facts with which a queried source answered. */
export const reportedFacts = (): ClassType<ReportedFacts> =>
  factsClass(
    FACTS.filter(({ verifiable }) => verifiable),
    'report',
    personId,
  );
