import { countOf, type EvidenceRange } from '@aid-chain/facts';
import { ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { LastReport, Verification } from '../cases/verification.state.js';
import { earliestVersion, lastReportOf } from '../cases/gathering.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { gatheringAllowed } from '../cases/step-order.rules.js';
import type { MemberPositions } from '@aid-chain/vocabulary';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { accountedFor, unaccountedFaults, unverified, type AccountedReport } from './accounted.rules.js';
import { authorisedOrRefuse } from './request-verification.rules.js';
import { supporterFaults, type KnownSupporter, type SupporterEntry } from '../supporters/supporter.rules.js';
import { answerFaults, type SourceAnswer } from '../found-facts/source-answers.rules.js';

export interface ReportCommand {
  readonly on: IsoDate;
  readonly sources: readonly SourceAnswer[];
  /** People outside the household who owe a member support. */
  readonly supporters: readonly SupporterEntry[];
}

export interface ReportContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** Adults who have not signed, as the household is now. */
  readonly missing: readonly string[];
  readonly memberIds: ReadonlySet<string>;
  readonly positions: MemberPositions;
  /** When each member was born. */
  readonly births: ReadonlyMap<string, IsoDate>;
  /** The names of the members who live in the household; read only where the report names supporters. */
  readonly namesInside: readonly string[];
  /** Whom the earlier reports name; read only where this one names supporters. */
  readonly knownSupporters: readonly KnownSupporter[];
  /** In which days income and spending must lie; undefined where the place sets none. */
  readonly range: EvidenceRange | undefined;
  /** Adults living together on the day of the report. */
  readonly adults: readonly string[];
  /** Adults living together today: who came after the day of the report is verified by a later one. */
  readonly adultsToday: readonly string[];
  /** The sources of the place on that day (`verification.scope`). */
  readonly scope: readonly string[];
  /** The earliest day of a supporter's consent that is still valid; undefined where the place sets none. */
  readonly consentFrom: IsoDate | undefined;
  /** Earlier reports of the case: what they account for need not be stated again. */
  readonly earlier: readonly AccountedReport[];
}

/**
 * Records the verification report of civil affairs; until the opinion a second one is a new version that adds to it.
 * Every adult and every source of the place's scope is accounted for; all faults are reported in one answer.
 * Refuses AUTHORISATION_MISSING, OPINION_ALREADY_GIVEN, TRACK_ALREADY_CLOSED, STEP_DATE_*, CLOSE_RELATIVE, REPORT_ASKED_NOBODY,
 * and the faults of `answerFaults`, `supporterFaults` and `unaccountedFaults`. Source: S0-05, S0-20, L-10, L-11; D57 11, 17; 社会救助法 41.
 */
export function recordReport(
  file: CaseState,
  command: ReportCommand,
  context: ReportContext,
): Result<Decided> {
  const possible = reportPossible(file, command.on, context);
  if (!possible.ok) return possible;
  const sound = soundReport(command, context);
  if (!sound.ok) return sound;
  const version = (lastReportOf(file.verification)?.version ?? 0) + 1;
  const verification = afterReport({ version, on: command.on }, command, context);
  const state: CaseState = { ...file, verification };
  const silent = command.sources.every(({ facts }) => countOf(facts) === 0);
  return ok({
    state,
    events: [stepRecorded(file, 'verification', command.on, silent ? 'no-data' : 'reported')],
  });
}

/**
 * Whether a report of that day can be recorded at all, before anything is read for it.
 * Refuses AUTHORISATION_MISSING, OPINION_ALREADY_GIVEN, TRACK_ALREADY_CLOSED, STEP_DATE_*, CLOSE_RELATIVE.
 */
export function reportPossible(
  file: CaseState,
  on: IsoDate,
  context: Pick<ReportContext, 'today' | 'missing' | 'staffCode' | 'declaredRelatives'>,
): Result<IsoDate> {
  const allowed = gatheringAllowed(file, 'verification-report');
  if (!allowed.ok) return allowed;
  const authorised = authorisedOrRefuse(file, context.missing);
  if (!authorised.ok) return authorised;
  const previous = lastReportOf(file.verification)?.on;
  const day = stepDate(on, earliestVersion(file, previous), context.today);
  if (!day.ok) return day;
  const related = noCloseRelative([context.staffCode], context.declaredRelatives);
  return related.ok ? day : related;
}

/** A report of a day before somebody joined leaves that adult to a later one; all have signed, or it was refused. */
function afterReport(
  report: LastReport,
  { sources }: ReportCommand,
  { earlier, adults, adultsToday, today }: ReportContext,
): Verification {
  const persons = unverified(adultsToday, [...earlier, { sources, adults }]);
  if (persons.length === 0) return { is: 'reported', ...report };
  return { is: 'requested', on: today, supplementary: { ...report, persons } };
}

function soundReport({ on, sources, supporters }: ReportCommand, context: ReportContext): Result<true> {
  const { memberIds, scope, adults, positions, range, earlier } = context;
  const accounted = accountedFor([...earlier, { sources, adults }]);
  const faults: Fault[] = [
    ...answerFaults(sources, { on, memberIds, scope, range }),
    ...supporterFaults(supporters, { ...context, on }),
    ...unaccountedFaults(scope, { adults, positions }, accounted),
  ];
  const askedNobody = sources.every(({ result }) => result === 'not-asked');
  return askedNobody ? refuse('REPORT_ASKED_NOBODY', {}, faults) : noFaults(faults);
}
