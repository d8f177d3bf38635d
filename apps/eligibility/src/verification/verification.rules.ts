import { ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import type { VerificationResult } from '@aid-chain/vocabulary';
import { authorisedOrRefuse } from '../authorisation/authorisation.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { earliestVersion } from '../cases/gathering.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { gatheringAllowed } from '../cases/step-order.rules.js';

/** What one queried source answered; `facts` counts the facts that came with it. */
export interface SourceAnswer {
  readonly result: VerificationResult;
  readonly personIds: readonly string[];
  readonly facts: number;
}

export interface ReportCommand {
  readonly on: IsoDate;
  readonly sources: readonly SourceAnswer[];
}

export interface ReportContext {
  readonly today: IsoDate;
  /** Adults who have not signed, as the household is now. */
  readonly missing: readonly string[];
  readonly memberIds: ReadonlySet<string>;
}

/**
 * Records the verification report of civil affairs; until the opinion a second one is a new version.
 * Refuses AUTHORISATION_MISSING, OPINION_ALREADY_GIVEN, TRACK_ALREADY_CLOSED, STEP_DATE_*,
 * PERSON_NOT_IN_HOUSEHOLD, NO_DATA_WITH_FACTS. Source: S0-05, S0-20; D57 17.
 */
export function recordReport(
  file: CaseState,
  command: ReportCommand,
  context: ReportContext,
): Result<Decided> {
  const allowed = gatheringAllowed(file, 'verification-report');
  if (!allowed.ok) return allowed;
  const authorised = authorisedOrRefuse(file, context.missing);
  if (!authorised.ok) return authorised;
  const earlier = file.verification.is === 'reported' ? file.verification : undefined;
  const on = stepDate(command.on, earliestVersion(file, earlier?.on), context.today);
  if (!on.ok) return on;
  const faults = sourceFaults(command.sources, context.memberIds);
  const first = faults[0];
  if (first !== undefined) return refuse(first.code, {}, faults);
  const version = (earlier?.version ?? 0) + 1;
  const state: CaseState = { ...file, verification: { is: 'reported', version, on: command.on } };
  const silent = command.sources.every(({ facts }) => facts === 0);
  return ok({
    state,
    events: [stepRecorded(file, 'verification', command.on, silent ? 'no-data' : 'reported')],
  });
}

/** "No data" is not zero: such an answer brings no facts (policy.md §8, §18). */
function sourceFaults(sources: readonly SourceAnswer[], memberIds: ReadonlySet<string>): Fault[] {
  return sources.flatMap(({ result, personIds, facts }, index): Fault[] => {
    const path = `/sources/${String(index)}`;
    const stranger = personIds.some((personId) => !memberIds.has(personId));
    const silent = result === 'no-data' || result === 'unreachable';
    return [
      ...(stranger ? [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: `${path}/personId` } as const] : []),
      ...(silent && facts > 0 ? [{ code: 'NO_DATA_WITH_FACTS', path } as const] : []),
    ];
  });
}
