import type { MigrationClass } from '@aid-chain/platform';
import { authorityMigration } from './authority/authority.migration.js';
import { adjustmentsMigration } from './adjustments/adjustments.migration.js';
import { hearingBeforeMigration } from './adjustments/hearing-before.migration.js';
import { authorisationsMigration } from './authorisation/authorisation.migration.js';
import { casePrintsMigration } from './case-prints/case-prints.migration.js';
import { casesMigration } from './cases/cases.migration.js';
import {
  closeRelativesMigration,
  namedRelativesMigration,
} from './close-relatives/close-relatives.migration.js';
import { countyVisitsMigration } from './county-visits/county-visit.migration.js';
import { determinationsMigration } from './determination/determination.migration.js';
import { caseDueItemsMigration } from './due-items/case-due-items.migration.js';
import { factsMigration } from './facts/facts.migration.js';
import { relativeWithdrawalsMigration } from './close-relatives/relative-withdrawals.migration.js';
import { fraudDocumentsMigration } from './fraud-register/fraud-documents.migration.js';
import { fraudRegisterMigration } from './fraud-register/fraud-register.migration.js';
import { householdCopiesMigration } from './household/household.migration.js';
import { householdsToMatchMigration } from './measures/households-to-match.migration.js';
import { publishedMatchesLookedAtMigration } from './measures/published-matches-looked-at.migration.js';
import { publishedMatchesMigration } from './measures/published-matches.migration.js';
import { methodsMigration } from './methods/methods.migration.js';
import { postingsMigration } from './postings/posting.migration.js';
import { recognitionsMigration } from './recognitions/recognitions.migration.js';
import { redeterminationsMigration } from './redetermination/redetermination.migration.js';
import { arrearsCorrectionsMigration } from './arrears/arrears-correction.migration.js';
import { arrearsOfRemedyMigration } from './arrears/arrears-of-remedy.migration.js';
import { arrearsMigration } from './arrears/arrears.migration.js';
import { remedyHouseholdsMigration } from './remedies/remedy-households.migration.js';
import { remedyProcedureMigration } from './remedies/remedy-procedure.migration.js';
import { remedyDecisionsMigration } from './remedies/remedy-decisions.migration.js';
import { certificatesMigration } from './certificates/certificates.migration.js';
import { nonAcceptancesMigration } from './remedies/non-acceptances.migration.js';
import { remediesMigration } from './remedies/remedies.migration.js';
import { withdrawnApplicationMigration } from './remedies/withdrawn-application.migration.js';
import { arrivalOrderMigration } from './supplement/arrival-order.migration.js';
import { supplementMigration } from './supplement/supplement.migration.js';
import { supportFormsMigration } from './support-forms/support-forms.migration.js';
import { inquiryLettersMigration } from './inquiry-letters/inquiry-letters.migration.js';
import { verificationRequestsMigration } from './verification-requests/verification-requests.migration.js';
import { timeLimitsMigration } from './time-limits/time-limits.migration.js';
import { listIndexesMigration } from './due-items/list-indexes.migration.js';
import { ledgerReplacementMigration } from './ledger/ledger-replacement.migration.js';
import { ledgerMigration } from './ledger/ledger.migration.js';
import { villageMigration } from './village/village.migration.js';
import { orderedVisitsMigration } from './ordered-visits/ordered-visits.migration.js';
import { randomChecksMigration } from './random-checks/random-checks.migration.js';
import { assessmentsMigration } from './assessment/assessment.migration.js';
import { reviewMeetingsMigration } from './review-meetings/review-meetings.migration.js';
import { surveysMigration } from './survey/survey.migration.js';
import { verificationReportsMigration } from './verification/verification.migration.js';

/** The tables of each feature, in the order of their numbers: what a table refers to is made before it. */
export const migrations: readonly MigrationClass[] = [
  householdCopiesMigration,
  authorisationsMigration,
  casesMigration,
  factsMigration,
  verificationReportsMigration,
  surveysMigration,
  determinationsMigration,
  recognitionsMigration,
  caseDueItemsMigration,
  methodsMigration,
  supportFormsMigration,
  redeterminationsMigration,
  postingsMigration,
  casePrintsMigration,
  countyVisitsMigration,
  closeRelativesMigration,
  verificationRequestsMigration,
  inquiryLettersMigration,
  adjustmentsMigration,
  remediesMigration,
  certificatesMigration,
  fraudRegisterMigration,
  remedyDecisionsMigration,
  arrearsMigration,
  namedRelativesMigration,
  timeLimitsMigration,
  villageMigration,
  ledgerMigration,
  randomChecksMigration,
  assessmentsMigration,
  reviewMeetingsMigration,
  arrearsCorrectionsMigration,
  listIndexesMigration,
  remedyProcedureMigration,
  authorityMigration,
  orderedVisitsMigration,
  fraudDocumentsMigration,
  relativeWithdrawalsMigration,
  publishedMatchesMigration,
  ledgerReplacementMigration,
  hearingBeforeMigration,
  nonAcceptancesMigration,
  supplementMigration,
  householdsToMatchMigration,
  remedyHouseholdsMigration,
  publishedMatchesLookedAtMigration,
  arrivalOrderMigration,
  withdrawnApplicationMigration,
  arrearsOfRemedyMigration,
];
