import type { MigrationClass } from '@aid-chain/platform';
import { batchesMigration } from './batches/batches.migration.js';
import { casesMigration } from './cases/cases.migration.js';
import { cluesMigration } from './clues/clues.migration.js';
import { cremationsMigration } from './data-kinds/cremations/cremations.migration.js';
import { keptRowsMigration } from './data-kinds/kept-rows/kept-rows.migration.js';
import { medicalBillsMigration } from './data-kinds/medical-bills/medical-bills.migration.js';
import { deliveriesMigration } from './deliveries/deliveries.migration.js';
import { declaredRelativesMigration } from './declared-relatives/declared-relatives.migration.js';
import { doublesMigration } from './doubles/doubles.migration.js';
import { membershipMigration } from './membership/membership.migration.js';
import { populationMigration } from './population/population.migration.js';
import { recognitionsMigration } from './recognitions/recognitions.migration.js';
import { referralsMigration } from './referrals/referrals.migration.js';
import { visitsMigration } from './visits/visits.migration.js';
import { warningsMigration } from './warnings/warnings.migration.js';

/** The tables of each feature, in the order of their numbers: what a table refers to is made before it. */
export const migrations: readonly MigrationClass[] = [
  populationMigration,
  membershipMigration,
  recognitionsMigration,
  casesMigration,
  cluesMigration,
  referralsMigration,
  batchesMigration,
  medicalBillsMigration,
  keptRowsMigration,
  doublesMigration,
  warningsMigration,
  visitsMigration,
  declaredRelativesMigration,
  cremationsMigration,
  deliveriesMigration,
];
