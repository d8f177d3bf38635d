import type { Sql } from '@aid-chain/messaging';
import type { ChosenForm, ReportedDeath } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { householdsByCase, type HouseholdCopy } from '../household/household-store.js';
import { chosenFormsOf } from './chosen-forms.js';
import {
  declaredByCase,
  reportsByCase,
  surveysByCase,
  type StoredFacts,
  type StoredReport,
} from './facts-store.js';
import { judgementRows, type JudgementRow } from './judgement-records.js';
import { resolutionRows } from './resolution-store.js';
import { billsByCase, deathsByCase } from './review-facts.js';
import { NO_BENEFITS, runningBenefitsOf, type RunningBenefits } from './running-benefits.js';
import type { ReportedBill } from './value-origins.rules.js';

/** Everything that rests about a case, as it rests: sealed fields stay sealed, documents in the form of their release. */
export interface StoredEvidence {
  readonly household: HouseholdCopy;
  readonly declared: StoredFacts | undefined;
  readonly surveys: readonly StoredFacts[];
  readonly reports: readonly StoredReport[];
  readonly bills: readonly ReportedBill[];
  readonly deaths: readonly ReportedDeath[];
  readonly resolutions: readonly { readonly caseId: string; readonly document: object }[];
  readonly judgements: readonly JudgementRow[];
  readonly running: RunningBenefits;
  /** What tekun persons chose, institution or home. */
  readonly chosenForms: readonly ChosenForm[];
}

/**
 * What rests about some cases, read with one statement per table, however many they are.
 * @returns by case; none of a case whose household the register has not sent
 */
export async function storedEvidence(
  connection: Sql,
  files: readonly CaseState[],
): Promise<ReadonlyMap<string, StoredEvidence>> {
  const ids = files.map(({ caseId }) => caseId);
  const owners = [...new Set(files.map(({ householdId }) => householdId))];
  // Asked together, so that none waits for the answer of another.
  const [households, declared, surveys, reports, bills, deaths, resolutions, judgements, running, forms] =
    await Promise.all([
      householdsByCase(connection, files),
      declaredByCase(connection, files),
      surveysByCase(connection, ids),
      reportsByCase(connection, ids),
      billsByCase(connection, ids),
      deathsByCase(connection, ids),
      resolutionRows(connection, ids),
      judgementRows(connection, ids),
      runningBenefitsOf(connection, owners),
      chosenFormsOf(connection, owners),
    ]);
  return new Map(
    files.flatMap(({ caseId, householdId }): [string, StoredEvidence][] => {
      const household = households.get(caseId);
      if (household === undefined) return [];
      const ofCase = {
        ...{ household, declared: declared.get(caseId), surveys: surveys.get(caseId) ?? [] },
        ...{ reports: reports.get(caseId) ?? [], bills: bills.get(caseId) ?? [] },
        ...{ deaths: deaths.get(caseId) ?? [], resolutions: resolutions.get(caseId) ?? [] },
        ...{ judgements: judgements.get(caseId) ?? [], running: running.get(householdId) ?? NO_BENEFITS },
        chosenForms: forms.get(householdId) ?? [],
      };
      return [[caseId, ofCase]];
    }),
  );
}
