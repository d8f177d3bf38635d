import { newId, type Fault, type IsoDate } from '@aid-chain/kernel';
import { knownAs, supporterFaults, type KnownSupporter } from '../supporters/supporter.rules.js';
import type { AskedPerson } from './request.rules.js';
import type { LoadedContext } from './request-context.js';
import type { RequestedSupporterDto, VerificationRequestsDto } from './verification-requests.dto.js';

/** Whom a body names: members with their sources, by default every adult at every source of the scope. */
export function askedMembers(
  { persons, supporters = [] }: VerificationRequestsDto,
  { adults, scope, members }: Pick<LoadedContext, 'adults' | 'scope' | 'members'>,
): AskedPerson[] {
  if (persons === undefined && supporters.length > 0) return [];
  const all = adults
    .filter((personId) => members.get(personId)?.hasIdNumber === true)
    .map((personId) => ({ personId, sources: undefined }));
  return (persons ?? all).map(({ personId, sources }, index) => ({
    ...{ subjectId: personId, path: `/persons/${String(index)}`, sources: sources ?? scope },
  }));
}

/** A supporter of a body with the id under which reports and requests have them, and what is sealed of them. */
export interface NamedAsked extends AskedPerson {
  readonly identity: { readonly name: string; readonly idNumber: string };
}

/** @param known whom earlier reports of the case name */
export function askedSupporters(
  supporters: readonly RequestedSupporterDto[],
  known: readonly KnownSupporter[],
): NamedAsked[] {
  return supporters.flatMap((body, index): NamedAsked[] => {
    const { name, idNumber, supporterOf, relation, need, consent, sources } = body;
    // What lacks need or consent is refused before it is asked.
    if (need === undefined || consent === undefined) return [];
    const standing = { supporterOf, relation, need: { ...need }, consent: { ...consent } };
    return [
      {
        subjectId: knownAs({ ...body }, known) ?? newId(),
        ...{
          path: `/supporters/${String(index)}`,
          sources,
          supporter: standing,
          identity: { name, idNumber },
        },
      },
    ];
  });
}

/** What {@link supporterRequestFaults} looks at beside the body. */
interface SupporterFacts {
  readonly on: IsoDate;
  readonly namesInside: readonly string[];
  readonly births: ReadonlyMap<string, IsoDate>;
  readonly consentFrom: IsoDate | undefined;
  readonly known: readonly KnownSupporter[];
}

/**
 * The rules of a supporter in a report hold for who is asked as well: a stated need and their own consent, both dated, and income
 * and property alone (L-10; 社会救助法 41).
 * @returns the faults of `supporterFaults`, SUPPORTER_CONSENT_MISSING before all
 */
export function supporterRequestFaults(
  supporters: readonly RequestedSupporterDto[],
  { on, namesInside, births, consentFrom, known }: SupporterFacts,
  { members, scope }: Pick<LoadedContext, 'members' | 'scope'>,
): Fault[] {
  const entries = supporters.map(({ sources, idNumber: _sealed, ...entry }) => ({
    ...entry,
    answers: sources.map((sourceCode) => ({
      ...{ sourceCode, result: 'no-data' as const, facts: {} },
    })),
  }));
  const memberIds = new Set(members.keys());
  const context = { on, memberIds, range: undefined, scope, namesInside, births, consentFrom };
  return supporterFaults(entries, { ...context, knownSupporters: known });
}
