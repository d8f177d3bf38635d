import type { MigrationClass } from '@aid-chain/platform';
import { applicationsMigration } from './acceptance/acceptance.migration.js';
import { applicationPrintsMigration } from './application-prints/application-prints.migration.js';
import { applicationAdviceMigration } from './advice/advice.migration.js';
import { eligibilityMattersMigration } from './eligibility-matters/eligibility-matters.migration.js';
import { householdProposalsMigration } from './household-proposals/household-proposals.migration.js';
import { nonAcceptanceMigration } from './non-acceptance/non-acceptance.migration.js';
import { windowNoticesMigration } from './non-acceptance/window-notices.migration.js';
import { setAsideRemedyMigration } from './non-acceptance/set-aside-remedy.migration.js';
import { registeredRelativesMigration } from './declared-relatives/registered-relatives.migration.js';
import { registerMigration } from './register/register.migration.js';

/** The tables of each feature, in the order of their numbers: what a table refers to is made before it. */
export const migrations: readonly MigrationClass[] = [
  registerMigration,
  applicationsMigration,
  householdProposalsMigration,
  applicationAdviceMigration,
  eligibilityMattersMigration,
  registeredRelativesMigration,
  applicationPrintsMigration,
  nonAcceptanceMigration,
  windowNoticesMigration,
  setAsideRemedyMigration,
];
