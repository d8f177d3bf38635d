import { inBothLanguages, ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  listed,
  named,
  positionOf,
  verificationSourceCodes,
  type AuthorityElsewhere,
  type MemberPositions,
} from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { isExamined } from '../cases/gathering.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { lastKnownDay, noFaults, type Days } from '../found-facts/found-facts.rules.js';
import { elsewhereFaults } from './elsewhere.rules.js';
import { requestKey } from './request-key.rules.js';
import type { AskedSupporter, Ground, NewRequest } from './verification-request.js';

/** Whom to ask about, at which sources. */
export interface AskedPerson {
  readonly subjectId: string;
  /** Where the body names them. */
  readonly path: string;
  readonly sources: readonly string[];
  readonly supporter?: AskedSupporter;
}

export interface RequestCommand {
  readonly on: IsoDate;
  readonly persons: readonly AskedPerson[];
  readonly period?: Days;
  readonly authority?: { readonly kind: AuthorityElsewhere; readonly regionCode: string };
}

/** A member as far as a request goes. */
export interface RequestedMember {
  readonly hasIdNumber: boolean;
  /** The county where the member is registered. */
  readonly registerRegionCode: string;
  readonly ground: Ground | undefined;
}

export interface RequestContext {
  readonly today: IsoDate;
  readonly actorId: string;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, RequestedMember>;
  readonly positions: MemberPositions;
  readonly scope: readonly string[];
  /** Of a key of `requestKey` the last version so far, and whether it is open. */
  readonly known: ReadonlyMap<string, { readonly version: number; readonly isOpen: boolean }>;
  readonly due: { readonly date: IsoDate; readonly provisional: boolean } | undefined;
  readonly newId: () => string;
}

/**
 * Asks sources about persons: one request for each person and source, scoped and with its ground (L-09, L-10, L-11, L-15; S1-07).
 * Refuses VERIFICATION_CASE_CLOSED, STEP_DATE_*, CLOSE_RELATIVE, REQUEST_NOBODY_ASKED, VERIFICATION_WITHOUT_GROUND, PERSON_NOT_IN_HOUSEHOLD,
 * SOURCE_NOT_IN_SCOPE, SOURCE_TWICE, REQUEST_OPEN_ALREADY, REQUEST_WITHOUT_ID_NUMBER, AUTHORITY_NOT_ELSEWHERE, PERIOD_REVERSED, FACT_IN_FUTURE.
 */
export function askRequests(
  file: CaseState,
  command: RequestCommand,
  context: RequestContext,
): Result<readonly NewRequest[]> {
  const possible = requestPossible(file, command.on, context);
  if (!possible.ok) return possible;
  if (command.persons.every(({ sources }) => sources.length === 0)) return refuse('REQUEST_NOBODY_ASKED');
  const grounded = allGrounded(command.persons, context);
  if (!grounded.ok) return grounded;
  const sound = noFaults([
    ...command.persons.flatMap((person) => personFaults(file, person, command, context)),
    ...periodFaults(command),
  ]);
  if (!sound.ok) return sound;
  const requests = command.persons.flatMap((person) =>
    person.sources.map((sourceCode) => newRequest(file, person, sourceCode, command, context)),
  );
  return ok(requests);
}

/** Whether anything may be asked in a case on a day at all. Refuses VERIFICATION_CASE_CLOSED, STEP_DATE_*, CLOSE_RELATIVE. */
export function requestPossible(
  file: CaseState,
  on: IsoDate,
  { today, staffCode, declaredRelatives }: Pick<RequestContext, 'today' | 'staffCode' | 'declaredRelatives'>,
): Result<IsoDate> {
  if (!isExamined(file)) return refuse('VERIFICATION_CASE_CLOSED');
  const related = noCloseRelative([staffCode], declaredRelatives);
  return related.ok ? stepDate(on, file.openedOn, today) : related;
}

/** Members rest on a ground of theirs; a supporter was judged by need and consent already (L-10). */
function allGrounded(persons: readonly AskedPerson[], { members, positions }: RequestContext): Result<true> {
  const without = persons.filter(
    ({ subjectId, supporter }) =>
      supporter === undefined && members.has(subjectId) && members.get(subjectId)?.ground === undefined,
  );
  if (without.length === 0) return ok(true);
  const whose = listed(without.map(({ subjectId }) => positionOf(positions, subjectId)));
  return refuse('VERIFICATION_WITHOUT_GROUND', inBothLanguages({ persons: whose }));
}

function personFaults(
  file: CaseState,
  person: AskedPerson,
  command: RequestCommand,
  context: RequestContext,
): Fault[] {
  const { path, sources, subjectId, supporter } = person;
  const member = context.members.get(subjectId);
  if (member === undefined && supporter === undefined)
    return [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: `${path}/personId` }];
  const askedOf = command.authority?.kind ?? 'platform';
  const lacksNumber = supporter === undefined && member?.hasIdNumber === false;
  return [
    ...(lacksNumber ? [{ code: 'REQUEST_WITHOUT_ID_NUMBER', path } as const] : []),
    ...elsewhereFaults(file.regionCode, member?.registerRegionCode, command.authority),
    ...sources.flatMap((sourceCode, index): Fault[] => {
      const at = `${path}/sources/${String(index)}`;
      if (!context.scope.includes(sourceCode)) return [outsideScope(context.scope, at)];
      if (sources.indexOf(sourceCode) !== index) return [{ code: 'SOURCE_TWICE', path: at }];
      const isOpen = context.known.get(requestKey({ sourceCode, subjectId, askedOf }))?.isOpen === true;
      return isOpen ? [{ code: 'REQUEST_OPEN_ALREADY', path: at }] : [];
    }),
  ];
}

const outsideScope = (scope: readonly string[], path: string): Fault => ({
  code: 'SOURCE_NOT_IN_SCOPE',
  path,
  params: { scope: named(verificationSourceCodes, scope) },
});

function periodFaults({ period, on }: RequestCommand): Fault[] {
  if (period === undefined) return [];
  const until = lastKnownDay(on);
  return [
    ...(period.to < period.from ? [{ code: 'PERIOD_REVERSED', path: '/period' } as const] : []),
    ...(period.to > until
      ? [{ code: 'FACT_IN_FUTURE', path: '/period/to', params: { until } } as const]
      : []),
  ];
}

function newRequest(
  file: CaseState,
  { subjectId, supporter }: AskedPerson,
  sourceCode: string,
  { on, period, authority }: RequestCommand,
  { actorId, due, known, members, newId }: RequestContext,
): NewRequest {
  const askedOf = authority?.kind ?? 'platform';
  const before = known.get(requestKey({ sourceCode, subjectId, askedOf }))?.version ?? 0;
  return {
    ...{ requestId: newId(), caseId: file.caseId, subjectId, sourceCode, askedOf },
    supporter: supporter ?? null,
    authorityRegion: authority?.regionCode ?? null,
    version: before + 1,
    ground: supporter === undefined ? groundIn(members, subjectId) : SUPPORTER,
    period: period ?? null,
    ...{ askedOn: on, askedBy: actorId },
    ...{ dueOn: due?.date ?? null, dueProvisional: due?.provisional ?? false },
    ...{ reexamines: null, objection: null },
  };
}

const SUPPORTER: Ground = { basis: 'supporter' };

function groundIn(members: RequestContext['members'], subjectId: string): Ground {
  const ground = members.get(subjectId)?.ground;
  if (ground === undefined) throw new RangeError('a request without a ground');
  return ground;
}
