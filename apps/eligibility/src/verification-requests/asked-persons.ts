import { newId, type Fault, type IsoDate } from '@aid-chain/kernel';
import { knownAs, supporterFaults, type KnownSupporter } from '../supporters/supporter.rules.js';
import type { AskedPerson } from './request.rules.js';
import type { LoadedContext } from './request-context.js';
import { supporterNumberFaults, type NumberContext } from './supporter-number.rules.js';
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

/** Somebody whom an earlier request of the case asked about, by their number. */
export interface AskedBefore extends KnownSupporter {
  readonly idNumber: string;
}

/** Whom reports and requests of the case know outside the household. */
export interface KnownOutside {
  readonly reported: readonly KnownSupporter[];
  readonly asked: readonly AskedBefore[];
}

/**
 * Under which id reports and requests have each supporter of a body: the one it names, else by the number that was asked with, else
 * by the name of an earlier report of which no request has another number. Two people of one name stay two.
 */
export function supporterIds(
  supporters: readonly RequestedSupporterDto[],
  { reported, asked }: KnownOutside,
): string[] {
  return supporters.map((body) => {
    const { idNumber, supporterOf } = body;
    const sameNumber = asked.findLast(
      (each) => each.idNumber === idNumber && each.supporterOf === supporterOf,
    );
    const others = new Set(asked.flatMap((each) => (each.idNumber === idNumber ? [] : [each.supporterId])));
    const nameless = reported.filter(({ supporterId }) => !others.has(supporterId));
    return body.supporterId ?? sameNumber?.supporterId ?? knownAs({ ...body }, nameless) ?? newId();
  });
}

/** @param ids of `supporterIds` */
export function askedSupporters(
  supporters: readonly RequestedSupporterDto[],
  ids: readonly string[],
): NamedAsked[] {
  return supporters.flatMap((body, index): NamedAsked[] => {
    const { name, idNumber, supporterOf, relation, need, consent, sources } = body;
    // What lacks need or consent is refused before it is asked.
    if (need === undefined || consent === undefined) return [];
    const standing = { supporterOf, relation, need: { ...need }, consent: { ...consent } };
    return [
      {
        subjectId: ids[index] ?? newId(),
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
  readonly known: KnownOutside;
  /** Under which ids the supporters of the body are asked about. */
  readonly ids: readonly string[];
  readonly numbers: NumberContext;
}

/**
 * The rules of a supporter in a report hold for who is asked as well: a stated need and their own consent, both dated, and income
 * and property alone (L-10; 社会救助法 41).
 * @returns the faults of `supporterFaults` and of `supporterNumberFaults`
 */
export function supporterRequestFaults(
  supporters: readonly RequestedSupporterDto[],
  { on, namesInside, births, consentFrom, known, ids, numbers }: SupporterFacts,
  { members, scope }: Pick<LoadedContext, 'members' | 'scope'>,
): Fault[] {
  const entries = supporters.map(({ sources, idNumber: _sealed, ...entry }, index) => ({
    ...entry,
    supporterId: ids[index] ?? newId(),
    answers: sources.map((sourceCode) => ({
      ...{ sourceCode, result: 'no-data' as const, facts: {} },
    })),
  }));
  const memberIds = new Set(members.keys());
  const context = { on, memberIds, range: undefined, scope, namesInside, births, consentFrom };
  const found = entries.filter((_entry, index) => supporters[index]?.supporterId === undefined);
  const knownSupporters = [...known.reported, ...known.asked, ...found];
  return [
    ...supporterFaults(entries, { ...context, knownSupporters }),
    ...supporterNumberFaults(supporters, numbers),
  ];
}
