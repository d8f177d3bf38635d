import type { FromSchema } from 'json-schema-to-ts';
import type { Contract, PayloadSchema } from './contract.js';
import { householdRegistered } from './intake/household-registered.v1.js';
import { householdChanged } from './intake/household-changed.v1.js';
import { householdClosed } from './intake/household-closed.v1.js';
import { householdEnded } from './intake/household-ended.v1.js';
import { householdRestored } from './intake/household-restored.v1.js';
import { householdAbsorbed } from './intake/household-absorbed.v1.js';
import { applicationAccepted } from './intake/application-accepted.v1.js';
import { factsDeclared } from './intake/facts-declared.v1.js';
import { applicationWithdrawn } from './intake/application-withdrawn.v1.js';
import { withdrawalRequested } from './intake/withdrawal-requested.v1.js';
import { requestForwarded } from './intake/request-forwarded.v1.js';
import { nonAcceptanceUpdated } from './intake/non-acceptance-updated.v1.js';
import { clueRegistered } from './intake/clue-registered.v1.js';
import { clueClosed } from './intake/clue-closed.v1.js';
import { caseOpened } from './eligibility/case-opened.v1.js';
import { stepRecorded } from './eligibility/step-recorded.v1.js';
import { trackClosed } from './eligibility/track-closed.v1.js';
import { trackReopened } from './eligibility/track-reopened.v1.js';
import { arrearsUpdated } from './eligibility/arrears-updated.v1.js';
import { closeRelativeRegistered } from './eligibility/close-relative-registered.v1.js';
import { remedyUpdated } from './eligibility/remedy-updated.v1.js';
import { nonAcceptanceSetAside } from './eligibility/non-acceptance-set-aside.v1.js';
import { withdrawalGranted } from './eligibility/withdrawal-granted.v1.js';
import { withdrawalDeclined } from './eligibility/withdrawal-declined.v1.js';
import { needEstablished } from './eligibility/need-established.v1.js';
import { measuresMatched } from './eligibility/measures-matched.v1.js';
import { householdRecognised } from './eligibility/household-recognised.v1.js';
import { applicationRefused } from './eligibility/application-refused.v1.js';
import { recognitionChanged } from './eligibility/recognition-changed.v1.js';
import { recognitionWithoutHousehold } from './eligibility/recognition-without-household.v1.js';
import { recognitionEndConfirmed } from './eligibility/recognition-end-confirmed.v1.js';
import { recognitionRestored } from './eligibility/recognition-restored.v1.js';
import { judgementRecorded } from './eligibility/judgement-recorded.v1.js';
import { contradictionResolved } from './eligibility/contradiction-resolved.v1.js';
import { recognitionEnded } from './eligibility/recognition-ended.v1.js';
import { warningRaised } from './monitoring/warning-raised.v1.js';
import { visitRecorded } from './monitoring/visit-recorded.v1.js';
import { warningDisposed } from './monitoring/warning-disposed.v1.js';
import { needFound } from './monitoring/need-found.v1.js';
import { deliveryRequested } from './monitoring/delivery-requested.v1.js';
import { reviewRequested } from './monitoring/review-requested.v1.js';
import { deathReportWithdrawn } from './monitoring/death-report-withdrawn.v1.js';
import { applicationAdvised } from './monitoring/application-advised.v1.js';
import { needReferred } from './referral/need-referred.v1.js';
import { referralUpdated } from './referral/referral-updated.v1.js';
import { needDecided } from './referral/need-decided.v1.js';
import { needUpdated } from './referral/need-updated.v1.js';
import { stepOverdue } from './referral/step-overdue.v1.js';
import { referralSupervised } from './referral/referral-supervised.v1.js';
import { deliveryAnswered } from './referral/delivery-answered.v1.js';
import { doubleAidConfirmed } from './referral/double-aid-confirmed.v1.js';
import { socialAidUpdated } from './referral/social-aid-updated.v1.js';
import { serviceAidUpdated } from './referral/service-aid-updated.v1.js';
import { foundPersonUpdated } from './referral/found-person-updated.v1.js';
import { helperAwardUpdated } from './referral/helper-award-updated.v1.js';
import { helperVisitRecorded } from './referral/helper-visit-recorded.v1.js';
import { conferenceUpdated } from './referral/conference-updated.v1.js';
import { feedbackRecorded } from './referral/feedback-recorded.v1.js';
import { feedbackOverdue } from './referral/feedback-overdue.v1.js';
import { referralRequested } from './department/referral-requested.v1.js';
import { referralCancelled } from './department/referral-cancelled.v1.js';
import { referralReminded } from './department/referral-reminded.v1.js';
import { feedbackDue } from './department/feedback-due.v1.js';
import { feedbackRefused } from './department/feedback-refused.v1.js';
import { supervisionOrdered } from './department/supervision-ordered.v1.js';
import { referralAnswered } from './department/referral-answered.v1.js';
import { feedbackReported } from './department/feedback-reported.v1.js';

/** Every event type, each once: whatever else is known of the types is derived from this list. */
export const CONTRACTS = [
  householdRegistered,
  householdChanged,
  householdClosed,
  householdEnded,
  householdRestored,
  householdAbsorbed,
  applicationAccepted,
  factsDeclared,
  applicationWithdrawn,
  withdrawalRequested,
  requestForwarded,
  nonAcceptanceUpdated,
  clueRegistered,
  clueClosed,
  caseOpened,
  stepRecorded,
  contradictionResolved,
  judgementRecorded,
  trackClosed,
  trackReopened,
  closeRelativeRegistered,
  remedyUpdated,
  nonAcceptanceSetAside,
  arrearsUpdated,
  withdrawalGranted,
  withdrawalDeclined,
  needEstablished,
  householdRecognised,
  applicationRefused,
  recognitionChanged,
  recognitionEnded,
  recognitionRestored,
  recognitionEndConfirmed,
  recognitionWithoutHousehold,
  measuresMatched,
  warningRaised,
  visitRecorded,
  warningDisposed,
  needFound,
  deliveryRequested,
  reviewRequested,
  deathReportWithdrawn,
  applicationAdvised,
  needReferred,
  referralUpdated,
  needDecided,
  needUpdated,
  stepOverdue,
  referralSupervised,
  feedbackRecorded,
  feedbackOverdue,
  doubleAidConfirmed,
  deliveryAnswered,
  conferenceUpdated,
  socialAidUpdated,
  serviceAidUpdated,
  foundPersonUpdated,
  helperAwardUpdated,
  helperVisitRecorded,
  referralRequested,
  referralCancelled,
  referralReminded,
  feedbackDue,
  feedbackRefused,
  supervisionOrdered,
  referralAnswered,
  feedbackReported,
] as const satisfies readonly Contract[];

type Listed = (typeof CONTRACTS)[number];

export type EventType = Listed['type'];

type PayloadOf<C extends Listed> =
  C['schema'] extends PayloadSchema<infer P> ? P : FromSchema<Exclude<C['schema'], PayloadSchema<unknown>>>;

/** The payload of every event type. */
export type Payloads = { readonly [C in Listed as C['type']]: PayloadOf<C> };
export type Payload<T extends EventType> = Payloads[T];
