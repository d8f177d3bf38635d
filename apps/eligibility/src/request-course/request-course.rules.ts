import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { stepDate } from '../cases/step-date.rules.js';
import type { Objection, VerificationRequest } from '../verification-requests/verification-request.js';

/** Takes an open request back. Refuses REQUEST_NOT_OPEN, STEP_DATE_*. */
export function withdrawal(request: VerificationRequest, on: IsoDate, today: IsoDate): Result<IsoDate> {
  if (request.state !== 'asked' && request.state !== 'timed-out')
    return refuse('REQUEST_NOT_OPEN', { state: request.state });
  return stepDate(on, request.askedOn, today);
}

/** People answer only what other people were asked. Refuses REQUEST_ANSWERED_BY_PLATFORM, REQUEST_NOT_OPEN, STEP_DATE_*. */
export function answeredByPeople(request: VerificationRequest, on: IsoDate, today: IsoDate): Result<IsoDate> {
  if (request.askedOf === 'platform') return refuse('REQUEST_ANSWERED_BY_PLATFORM');
  return withdrawal(request, on, today);
}

/**
 * The family objects to an answer: the same source is asked once more, by a new version (复查; D57 18, N4).
 * Refuses REQUEST_NOT_ANSWERED, STEP_DATE_*.
 * @param ids of the new request, and the last version about the same source and person
 */
export function reexamination(
  request: VerificationRequest,
  objection: Objection,
  ids: {
    readonly requestId: string;
    readonly lastVersion: number;
    readonly today: IsoDate;
    readonly actorId: string;
    readonly due: { readonly date: IsoDate; readonly provisional: boolean } | undefined;
  },
): Result<VerificationRequest> {
  if (request.state !== 'answered' && request.state !== 'timed-out')
    return refuse('REQUEST_NOT_ANSWERED', { state: request.state });
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
    ...{ reexamines: request.requestId, objection },
    ...{ state: 'asked', stateOn: objection.on, reasonCode: null, answerId: null, result: null },
    ...{ queriedOn: null, validUntil: null, reportedIn: null },
  });
}
