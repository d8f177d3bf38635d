import { countOf, type Facts } from '@aid-chain/facts';
import { inBothLanguages, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  answerObjectionCodes,
  nameOf,
  positionOf,
  verificationResultCodes,
  type AnswerObjection,
  type VerificationResult,
} from '@aid-chain/vocabulary';
import { stepDate } from '../cases/step-date.rules.js';
import type { RequestContext } from '../verification-requests/request.rules.js';
import type {
  Ground,
  Objection,
  VerificationRequest,
} from '../verification-requests/verification-request.js';

/** Takes an open request back. Refuses REQUEST_NOT_OPEN, STEP_DATE_*. */
export function withdrawal(request: VerificationRequest, on: IsoDate, today: IsoDate): Result<IsoDate> {
  if (request.state !== 'asked' && request.state !== 'timed-out')
    return refuse('REQUEST_NOT_OPEN', { state: request.state });
  return stepDate(on, request.askedOn, today);
}

/** What an authority answered by its paper. */
interface PaperAnswer {
  readonly on: IsoDate;
  readonly result: VerificationResult;
  readonly facts: Facts;
}

/**
 * People answer only what other people were asked; more than declared comes with what it is, since a request is answered once.
 * Refuses REQUEST_ANSWERED_BY_PLATFORM, REQUEST_NOT_OPEN, STEP_DATE_*, EXCEED_WITHOUT_AMOUNT.
 */
export function answeredByPeople(
  request: VerificationRequest,
  { on, result, facts }: PaperAnswer,
  today: IsoDate,
): Result<IsoDate> {
  if (request.askedOf === 'platform') return refuse('REQUEST_ANSWERED_BY_PLATFORM');
  const isOpen = withdrawal(request, on, today);
  const isEmpty = result === 'exceed' && countOf(facts) === 0;
  return isOpen.ok && isEmpty ? refuse('EXCEED_WITHOUT_AMOUNT') : isOpen;
}

/** What was found: only to this the family can object as not its own or as a wrong amount. */
const FOUND: readonly (VerificationResult | null)[] = ['match', 'exceed'];
const OF_WHAT_WAS_FOUND: readonly AnswerObjection[] = ['not-own', 'wrong-amount'];

/**
 * On what the source may be asked once more today: a consent of then may have expired, a person may have left (L-09, L-10).
 * Refuses VERIFICATION_WITHOUT_GROUND, PERSON_NOT_IN_HOUSEHOLD, REQUEST_WITHOUT_ID_NUMBER, SUPPORTER_CONSENT_EXPIRED.
 * @param consentFrom the earliest day of a supporter's consent that is still valid; undefined where the place sets none
 */
export function groundToday(
  { subjectId, supporter }: Pick<VerificationRequest, 'subjectId' | 'supporter'>,
  { members, positions }: Pick<RequestContext, 'members' | 'positions'>,
  consentFrom: IsoDate | undefined,
): Result<Ground> {
  if (supporter !== null) {
    if (consentFrom === undefined || supporter.consent.givenOn >= consentFrom)
      return ok({ basis: 'supporter' });
    return refuse('SUPPORTER_CONSENT_EXPIRED', { earliest: consentFrom });
  }
  const member = members.get(subjectId);
  if (member === undefined) return refuse('PERSON_NOT_IN_HOUSEHOLD');
  if (!member.hasIdNumber) return refuse('REQUEST_WITHOUT_ID_NUMBER');
  const persons = positionOf(positions, subjectId);
  return member.ground === undefined
    ? refuse('VERIFICATION_WITHOUT_GROUND', inBothLanguages({ persons }))
    : ok(member.ground);
}

/**
 * The family objects to an answer: the same source is asked once more, by a new version (复查; D57 18, N4).
 * Refuses REQUEST_NOT_ANSWERED, OBJECTION_WITHOUT_FINDING, STEP_DATE_*.
 * @param ids of the new request with its ground of today, and the last version about the same source and person
 */
export function reexamination(
  request: VerificationRequest,
  objection: Objection,
  ids: {
    readonly requestId: string;
    readonly ground: Ground;
    readonly lastVersion: number;
    readonly today: IsoDate;
    readonly actorId: string;
    readonly due: { readonly date: IsoDate; readonly provisional: boolean } | undefined;
  },
): Result<VerificationRequest> {
  if (request.state !== 'answered' && request.state !== 'timed-out')
    return refuse('REQUEST_NOT_ANSWERED', { state: request.state });
  if (OF_WHAT_WAS_FOUND.includes(objection.reasonCode) && !FOUND.includes(request.result))
    return refuse('OBJECTION_WITHOUT_FINDING', withoutFinding(request, objection));
  const day = stepDate(objection.on, request.stateOn, ids.today);
  if (!day.ok) return day;
  return ok({
    ...request,
    ...{
      requestId: ids.requestId,
      version: ids.lastVersion + 1,
      askedOn: objection.on,
      askedBy: ids.actorId,
    },
    ...{ dueOn: ids.due?.date ?? null, dueProvisional: ids.due?.provisional ?? false },
    ...{ reexamines: request.requestId, objection, ground: ids.ground },
    ...{ state: 'asked', stateOn: objection.on, reasonCode: null, answerId: null, result: null },
    ...{ queriedOn: null, validUntil: null, reportedIn: null },
  });
}

function withoutFinding({ result }: VerificationRequest, { reasonCode }: Objection) {
  const none = { zh: '逾期未答复', en: 'no answer in time' };
  return inBothLanguages({
    result: result === null ? none : nameOf(verificationResultCodes, result),
    objection: nameOf(answerObjectionCodes, reasonCode),
  });
}
