import type { Payload, StatedSchooling } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { urgencyByKind, type ProposedNeed } from '@aid-chain/policy';
import {
  nameOf,
  needKindCodes,
  type NeedAnswerKind,
  type NeedAspect,
  type NeedKind,
  type NeedReason,
  type Urgency,
} from '@aid-chain/vocabulary';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { eventCode } from '../cases/step-event.rules.js';
import type { NeedOfPupils } from './need-schooling.js';

/** The survey's answer to a need: confirmed or declined, each with a reason. */
export interface NeedAnswer {
  readonly kind: NeedKind;
  readonly personId: string | null;
  readonly decision: NeedAnswerKind;
  readonly reasonCode: NeedReason;
  readonly aspects?: readonly NeedAspect[];
  readonly urgency?: Urgency;
  /** Why it is less urgent than its kind. */
  readonly urgencyReasonCode?: string;
}

export type NeedPayload = Payload<'eligibility.need-established.v1'>['need'];

export interface NeedContext {
  readonly on: IsoDate;
  readonly newId: () => string;
  /** What a need of education states of its pupils. */
  readonly schooling: (need: NeedOfPupils) => Partial<StatedSchooling>;
}

/** One key per need of a household, as the referrals join them: kind and person. */
export function needKey(need: { readonly kind: string; readonly personId?: string | null }): string {
  return `${need.kind}|${need.personId ?? ''}`;
}

/**
 * The needs that the survey establishes now; one that is open already gains this origin there (referral joins them).
 * A need that the rules did not propose stands on the surveyors' word.
 */
export function establishedNeeds(
  file: CaseState,
  proposed: readonly ProposedNeed[],
  answers: readonly NeedAnswer[],
  context: NeedContext,
): NeedPayload[] {
  return answers
    .filter(({ decision }) => decision === 'confirm')
    .map((answer) => established(file, proposed, answer, context));
}

/** One event for each need; referral joins it to an open need of the same kind and person. */
export function needEvents(file: CaseState, needs: readonly NeedPayload[]): CaseEvent[] {
  const subject = { householdId: file.householdId };
  return needs.map((need) => ({ type: 'eligibility.need-established.v1', data: { subject, need } }));
}

function established(
  file: CaseState,
  proposed: readonly ProposedNeed[],
  answer: NeedAnswer,
  { on, newId, schooling }: NeedContext,
): NeedPayload {
  const ground = proposed.find((need) => needKey(need) === needKey(answer));
  const aspects = answer.aspects ?? ground?.aspects ?? [];
  const needId = newId();
  return {
    needId,
    kind: answer.kind,
    aspects: [...aspects],
    ...(answer.personId === null ? {} : { personId: answer.personId }),
    regionCode: file.regionCode,
    urgency: answer.urgency ?? urgencyByKind(answer.kind),
    groundCode: eventCode(ground?.groundCode ?? 'survey-finding'),
    textZh: ground?.textZh ?? `入户调查确认的需求：${nameOf(needKindCodes, answer.kind).zh}`,
    textEn: ground?.textEn ?? `Need found by the household survey: ${nameOf(needKindCodes, answer.kind).en}`,
    origin: { type: 'case', id: file.caseId },
    establishedOn: on,
    ...schooling({ needId, kind: answer.kind, personId: answer.personId }),
  };
}
