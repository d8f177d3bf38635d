import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { RulePack } from '@aid-chain/policy';
import {
  adultsWhoMayCount,
  adultsWithoutAuthorisation,
  type HouseholdMember,
} from '../authorisation/authorisation.rules.js';
import type { CaseState } from '../cases/case.state.js';
import type { LastReport, Verification } from '../cases/verification.state.js';
import { awaitsReport, lastReportOf } from '../cases/gathering.rules.js';
import { unverified, type AccountedReport } from './accounted.rules.js';

/** A household on a day as far as its verification goes. */
export interface HouseholdOnDay {
  /** undefined while the register has not sent the household */
  readonly members: readonly HouseholdMember[] | undefined;
  readonly on: IsoDate;
  readonly pack?: RulePack | undefined;
}

/** Who has signed, and the reports of the case. */
interface Verified {
  readonly authorised: ReadonlySet<string>;
  readonly reports: readonly AccountedReport[];
}

/** Whether verification can be requested now. A household that is not known yet has nobody who could have signed. */
export function assess({ members, on, pack }: HouseholdOnDay, authorised: ReadonlySet<string>): Verification {
  const missing = members === undefined ? [] : adultsWithoutAuthorisation(members, authorised, on, pack);
  if (members === undefined || missing.length > 0) return { is: 'authorisation-missing', missing };
  return { is: 'requested', on };
}

/**
 * Looks again at a case after the household, its facts or its authorisations changed, or on the day of a step. A report
 * is never undone; while a track still waits for its opinion, the adults who came after it are verified as the others
 * were, and who is none any more is no longer waited for (S0-05, S0-20; D57 9, 17).
 * @param days the household on the day of the step, and today where that is another one; the last one dates a request
 */
export function reassess(file: CaseState, days: readonly HouseholdOnDay[], known: Verified): CaseState {
  const last = days.at(-1);
  if (last === undefined) return file;
  const report = lastReportOf(file.verification);
  const verification =
    report === undefined ? assess(last, known.authorised) : supplemented(file, report, days, known);
  return isAlike(verification, file.verification) ? file : { ...file, verification };
}

function supplemented(
  file: CaseState,
  report: LastReport,
  days: readonly HouseholdOnDay[],
  { authorised, reports }: Verified,
): Verification {
  const adults = days.flatMap(({ members = [], on, pack }) => adultsWhoMayCount(members, on, pack));
  const persons = awaitsReport(file) ? unverified([...new Set(adults)], reports) : [];
  if (persons.length === 0) return { is: 'reported', ...report };
  const supplementary = { ...report, persons };
  const missing = persons.filter((personId) => !authorised.has(personId));
  if (missing.length > 0) return { is: 'authorisation-missing', missing, supplementary };
  return { is: 'requested', on: days.at(-1)?.on ?? report.on, supplementary };
}

/** A request that stands is not dated anew. */
function isAlike(one: Verification, other: Verification): boolean {
  const seen = (each: Verification): string =>
    JSON.stringify([
      each.is,
      each.is === 'authorisation-missing' ? each.missing : [],
      each.is === 'reported' ? [] : (each.supplementary?.persons ?? []),
    ]);
  return seen(one) === seen(other);
}

/** Refuses AUTHORISATION_MISSING while an adult has not signed: "visit and ask first" (S0-20). */
export function authorisedOrRefuse(file: CaseState, missing: readonly string[]): Result<CaseState> {
  const pending = file.verification.is === 'authorisation-missing' ? file.verification.missing.length : 0;
  if (file.verification.is !== 'authorisation-missing' && missing.length === 0) return ok(file);
  return refuse('AUTHORISATION_MISSING', { count: Math.max(pending, missing.length) });
}
