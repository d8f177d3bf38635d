import type { Payload, Sealed } from '@aid-chain/contracts';
import {
  clearFacts,
  FACTS,
  sealedFacts,
  type DeclaredFacts,
  type Facts,
  type HouseholdFact,
} from '@aid-chain/facts';
import type { LooseFields } from '@aid-chain/kernel';
import type { Sealer } from '@aid-chain/platform';
import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { Acceptance } from './acceptance.js';

/** What the family declared, under person ids; what is personal is sealed. */
export type DeclaredByFamily = Omit<Payload<'intake.facts-declared.v1'>, 'subject' | 'applicationId'>;

/** Puts what a filing declares under person ids and seals what is personal. */
export function declaredFacts(
  sealer: Sealer,
  { household }: Acceptance,
  body: FileApplicationDto,
): DeclaredByFamily {
  const ids = new Map(household.members.map((member) => [member.ref, member.personId]));
  const facts = statedFacts(body, ids);
  const seal = (field: string, declared: unknown) => sealer.sealJson(field, household.householdId, declared);
  return {
    ...({ ...sealedFacts(facts, seal), ...clearFacts(facts) } as DeclaredFacts<Sealed>),
    authorisations: body.authorisations.map(({ memberRef, ...rest }) => ({
      personId: idOf(ids, memberRef),
      ...rest,
    })),
    declaredRelatives: body.declaredRelatives.map(({ memberRef, ...rest }) => ({
      personId: idOf(ids, memberRef),
      ...rest,
    })),
  };
}

type Ids = ReadonlyMap<string, string>;

/** The facts of a filing under person ids: every list, and the values that it holds. */
function statedFacts(body: FileApplicationDto, ids: Ids): Facts {
  const stated = FACTS.map((fact) => [fact.field, stating(fact, body, ids)]);
  return Object.fromEntries(stated) as Facts;
}

function stating(fact: HouseholdFact, body: FileApplicationDto, ids: Ids): unknown {
  switch (fact.holds) {
    case 'one':
      return body[fact.field];
    case 'many':
      return body[fact.field].map(({ memberRef, ...item }: LooseFields) =>
        typeof memberRef === 'string' ? { personId: idOf(ids, memberRef), ...item } : item,
      );
    case 'one-per-member':
      return body.members.flatMap(({ ref, [fact.name]: item }) =>
        item === undefined ? [] : [{ personId: idOf(ids, ref), ...item }],
      );
  }
}

function idOf(ids: Ids, ref: string): string {
  const id = ids.get(ref);
  if (id === undefined) throw new TypeError('a memberRef passed without a fault');
  return id;
}
