import type { MigrationClass } from '@aid-chain/platform';
import { caseOriginsMigration } from './cases/cases.migration.js';
import { chainCopyColumnsMigration, chainCopyMigration } from './chain-copy/chain-copy.migration.js';
import { chainLinksMigration } from './chain/chain.migration.js';
import { declaredRelativesMigration } from './declared-relatives/declared-relatives.migration.js';
import { feedbackMigration } from './feedback/feedback.migration.js';
import { householdCopiesMigration } from './households/households.migration.js';
import { matchedMeasuresMigration } from './measures/measures.migration.js';
import { needsInDoubtMigration } from './open-needs/needs-in-doubt.migration.js';
import { needsMigration } from './open-needs/open-needs.migration.js';
import { printsMigration } from './prints/prints.migration.js';
import { recognitionCopiesMigration } from './recognitions/recognitions.migration.js';
import { referralsMigration } from './referral-state/referral-state.migration.js';
import { referralAnswersMigration } from './referrals/referrals.migration.js';
import { sheetUploadsMigration } from './sheet-uploads/sheet-uploads.migration.js';
import { referralStepsMigration } from './steps/steps.migration.js';
import { supervisionMigration } from './supervision/supervision.migration.js';
import { householdTokensMigration } from './tokens/tokens.migration.js';
import { schoolKnownMigration } from './schooling/school-known.migration.js';
import { schoolingMigration } from './schooling/schooling.migration.js';
import { givenAidMigration } from './given-aid/given-aid.migration.js';
import { missingMeasuresMigration } from './missed/missing-measures.migration.js';
import { sessionCancelledMigration } from './service-sessions/session-cancelled.migration.js';
import { receivingGuardianMigration } from './social-matches/receiving-guardian.migration.js';
import { foundPersonCorrectionsMigration } from './found-persons/found-person-corrections.migration.js';
import { helperAwardsMigration } from './helper-awards/helper-awards.migration.js';
import { awardOnceMigration } from './helper-awards/award-once.migration.js';
import { awardDepartmentsIndexMigration } from './helper-awards/award-departments-index.migration.js';
import { awardDepartmentsMigration } from './helper-awards/award-departments.migration.js';
import { pairedHelpersMigration } from './helper-visits/paired-helpers.migration.js';
import { helperVisitsMigration } from './helper-visits/helper-visits.migration.js';
import { fundRemainderMigration } from './social-fund/fund-remainder.migration.js';
import { requestDaysMigration } from './requested-measures/request-days.migration.js';
import { requestedMeasuresMigration } from './requested-measures/requested-measures.migration.js';
import { answeredFromMigration } from './requested-measures/answered-from.migration.js';
import { doubleAidMigration } from './double-aid/double-aid.migration.js';
import { foundPersonsMigration } from './found-persons/found-persons.migration.js';
import { conferencesMigration } from './conferences/conferences.migration.js';
import { socialCertificatesMigration } from './social-certificates/social-certificates.migration.js';
import { socialFundMigration } from './social-fund/social-fund.migration.js';
import { socialMatchesMigration } from './social-matches/social-matches.migration.js';
import { socialNeedsMigration } from './social-needs/social-needs.migration.js';
import { socialOffersMigration } from './social-offers/social-offers.migration.js';
import { socialOrganisationsMigration } from './social-organisations/social-organisations.migration.js';
import { servicePlansMigration } from './service-plans/service-plans.migration.js';
import { serviceSessionsMigration } from './service-sessions/service-sessions.migration.js';
import { sessionEndedInMigration } from './service-sessions/session-ended-in.migration.js';
import { webhooksMigration } from './webhooks/webhooks.migration.js';
import { arrearsCopiesMigration } from './arrears/arrears.migration.js';

/** The tables of each feature, in the order of their numbers: what a table refers to is made before it. */
export const migrations: readonly MigrationClass[] = [
  householdCopiesMigration,
  caseOriginsMigration,
  recognitionCopiesMigration,
  needsMigration,
  householdTokensMigration,
  referralsMigration,
  referralAnswersMigration,
  feedbackMigration,
  chainLinksMigration,
  declaredRelativesMigration,
  matchedMeasuresMigration,
  webhooksMigration,
  referralStepsMigration,
  supervisionMigration,
  printsMigration,
  sheetUploadsMigration,
  givenAidMigration,
  missingMeasuresMigration,
  doubleAidMigration,
  conferencesMigration,
  foundPersonsMigration,
  socialOrganisationsMigration,
  socialOffersMigration,
  socialNeedsMigration,
  socialMatchesMigration,
  socialFundMigration,
  socialCertificatesMigration,
  servicePlansMigration,
  chainCopyMigration,
  serviceSessionsMigration,
  requestedMeasuresMigration,
  needsInDoubtMigration,
  arrearsCopiesMigration,
  chainCopyColumnsMigration,
  sessionEndedInMigration,
  answeredFromMigration,
  requestDaysMigration,
  sessionCancelledMigration,
  receivingGuardianMigration,
  fundRemainderMigration,
  foundPersonCorrectionsMigration,
  helperAwardsMigration,
  helperVisitsMigration,
  awardOnceMigration,
  pairedHelpersMigration,
  schoolingMigration,
  awardDepartmentsMigration,
  schoolKnownMigration,
  awardDepartmentsIndexMigration,
];
