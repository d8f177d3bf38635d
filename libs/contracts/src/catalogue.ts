import { householdRegistered, type HouseholdRegisteredV1 } from './intake/household-registered.v1.js';
import { householdChanged, type HouseholdChangedV1 } from './intake/household-changed.v1.js';
import { householdClosed, type HouseholdClosedV1 } from './intake/household-closed.v1.js';
import { householdAbsorbed, type HouseholdAbsorbedV1 } from './intake/household-absorbed.v1.js';
import { applicationAccepted, type ApplicationAcceptedV1 } from './intake/application-accepted.v1.js';
import { factsDeclared, type FactsDeclaredV1 } from './intake/facts-declared.v1.js';
import { applicationWithdrawn, type ApplicationWithdrawnV1 } from './intake/application-withdrawn.v1.js';
import { requestForwarded, type RequestForwardedV1 } from './intake/request-forwarded.v1.js';
import { clueRegistered, type ClueRegisteredV1 } from './intake/clue-registered.v1.js';
import { clueClosed, type ClueClosedV1 } from './intake/clue-closed.v1.js';
import { caseOpened, type CaseOpenedV1 } from './eligibility/case-opened.v1.js';
import { stepRecorded, type StepRecordedV1 } from './eligibility/step-recorded.v1.js';
import { trackClosed, type TrackClosedV1 } from './eligibility/track-closed.v1.js';
import { needEstablished, type NeedEstablishedV1 } from './eligibility/need-established.v1.js';
import { householdRecognised, type HouseholdRecognisedV1 } from './eligibility/household-recognised.v1.js';
import { applicationRefused, type ApplicationRefusedV1 } from './eligibility/application-refused.v1.js';
import { recognitionChanged, type RecognitionChangedV1 } from './eligibility/recognition-changed.v1.js';
import { recognitionEnded, type RecognitionEndedV1 } from './eligibility/recognition-ended.v1.js';
import { warningRaised, type WarningRaisedV1 } from './monitoring/warning-raised.v1.js';
import { visitRecorded, type VisitRecordedV1 } from './monitoring/visit-recorded.v1.js';
import { warningDisposed, type WarningDisposedV1 } from './monitoring/warning-disposed.v1.js';
import { needFound, type NeedFoundV1 } from './monitoring/need-found.v1.js';
import { reviewRequested, type ReviewRequestedV1 } from './monitoring/review-requested.v1.js';
import { applicationAdvised, type ApplicationAdvisedV1 } from './monitoring/application-advised.v1.js';
import { needReferred, type NeedReferredV1 } from './referral/need-referred.v1.js';
import { referralUpdated, type ReferralUpdatedV1 } from './referral/referral-updated.v1.js';
import { feedbackRecorded, type FeedbackRecordedV1 } from './referral/feedback-recorded.v1.js';
import { feedbackOverdue, type FeedbackOverdueV1 } from './referral/feedback-overdue.v1.js';
import { referralRequested, type ReferralRequestedV1 } from './department/referral-requested.v1.js';
import { referralCancelled, type ReferralCancelledV1 } from './department/referral-cancelled.v1.js';
import { feedbackDue, type FeedbackDueV1 } from './department/feedback-due.v1.js';
import { feedbackRefused, type FeedbackRefusedV1 } from './department/feedback-refused.v1.js';
import { referralAnswered, type ReferralAnsweredV1 } from './department/referral-answered.v1.js';
import { feedbackReported, type FeedbackReportedV1 } from './department/feedback-reported.v1.js';
import type { Contract } from './contract.js';

/** The payload of every event type. */
export interface Payloads {
  'intake.household-registered.v1': HouseholdRegisteredV1;
  'intake.household-changed.v1': HouseholdChangedV1;
  'intake.household-closed.v1': HouseholdClosedV1;
  'intake.household-absorbed.v1': HouseholdAbsorbedV1;
  'intake.application-accepted.v1': ApplicationAcceptedV1;
  'intake.facts-declared.v1': FactsDeclaredV1;
  'intake.application-withdrawn.v1': ApplicationWithdrawnV1;
  'intake.request-forwarded.v1': RequestForwardedV1;
  'intake.clue-registered.v1': ClueRegisteredV1;
  'intake.clue-closed.v1': ClueClosedV1;
  'eligibility.case-opened.v1': CaseOpenedV1;
  'eligibility.step-recorded.v1': StepRecordedV1;
  'eligibility.track-closed.v1': TrackClosedV1;
  'eligibility.need-established.v1': NeedEstablishedV1;
  'eligibility.household-recognised.v1': HouseholdRecognisedV1;
  'eligibility.application-refused.v1': ApplicationRefusedV1;
  'eligibility.recognition-changed.v1': RecognitionChangedV1;
  'eligibility.recognition-ended.v1': RecognitionEndedV1;
  'monitoring.warning-raised.v1': WarningRaisedV1;
  'monitoring.visit-recorded.v1': VisitRecordedV1;
  'monitoring.warning-disposed.v1': WarningDisposedV1;
  'monitoring.need-found.v1': NeedFoundV1;
  'monitoring.review-requested.v1': ReviewRequestedV1;
  'monitoring.application-advised.v1': ApplicationAdvisedV1;
  'referral.need-referred.v1': NeedReferredV1;
  'referral.referral-updated.v1': ReferralUpdatedV1;
  'referral.feedback-recorded.v1': FeedbackRecordedV1;
  'referral.feedback-overdue.v1': FeedbackOverdueV1;
  'department.referral-requested.v1': ReferralRequestedV1;
  'department.referral-cancelled.v1': ReferralCancelledV1;
  'department.feedback-due.v1': FeedbackDueV1;
  'department.feedback-refused.v1': FeedbackRefusedV1;
  'department.referral-answered.v1': ReferralAnsweredV1;
  'department.feedback-reported.v1': FeedbackReportedV1;
}

export type EventType = keyof Payloads;
export type Payload<T extends EventType> = Payloads[T];

/** Every contract by its type (events catalogue, version 1). */
export const contractsByType: Readonly<Record<EventType, Contract>> = {
  [householdRegistered.type]: householdRegistered,
  [householdChanged.type]: householdChanged,
  [householdClosed.type]: householdClosed,
  [householdAbsorbed.type]: householdAbsorbed,
  [applicationAccepted.type]: applicationAccepted,
  [factsDeclared.type]: factsDeclared,
  [applicationWithdrawn.type]: applicationWithdrawn,
  [requestForwarded.type]: requestForwarded,
  [clueRegistered.type]: clueRegistered,
  [clueClosed.type]: clueClosed,
  [caseOpened.type]: caseOpened,
  [stepRecorded.type]: stepRecorded,
  [trackClosed.type]: trackClosed,
  [needEstablished.type]: needEstablished,
  [householdRecognised.type]: householdRecognised,
  [applicationRefused.type]: applicationRefused,
  [recognitionChanged.type]: recognitionChanged,
  [recognitionEnded.type]: recognitionEnded,
  [warningRaised.type]: warningRaised,
  [visitRecorded.type]: visitRecorded,
  [warningDisposed.type]: warningDisposed,
  [needFound.type]: needFound,
  [reviewRequested.type]: reviewRequested,
  [applicationAdvised.type]: applicationAdvised,
  [needReferred.type]: needReferred,
  [referralUpdated.type]: referralUpdated,
  [feedbackRecorded.type]: feedbackRecorded,
  [feedbackOverdue.type]: feedbackOverdue,
  [referralRequested.type]: referralRequested,
  [referralCancelled.type]: referralCancelled,
  [feedbackDue.type]: feedbackDue,
  [feedbackRefused.type]: feedbackRefused,
  [referralAnswered.type]: referralAnswered,
  [feedbackReported.type]: feedbackReported,
};
