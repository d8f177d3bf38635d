import { LARGEST_FEN } from '@aid-chain/facts';
import { maxDate, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { aboutOf, choicesOf, type Contradiction, type Resolution } from '@aid-chain/policy';
import type { ResolutionReason } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { earliestVersion, lastReportOf } from '../cases/gathering.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { gatheringAllowed } from '../cases/step-order.rules.js';

export interface ResolutionCommand {
  readonly key: string;
  readonly on: IsoDate;
  readonly source?: string | undefined;
  readonly amountFen?: number | undefined;
  readonly count?: number | undefined;
  readonly reasonCode: ResolutionReason;
}

export interface ResolutionContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** The contradictions of the case as it is, open or settled. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Settles a contradiction: the figure of one source, or the one that civil affairs found. It is of the evidence that is
 * on file that day; what comes to count by it is filled in afterwards (`withCounted`).
 * Refuses OPINION_ALREADY_GIVEN, TRACK_ALREADY_CLOSED, STEP_DATE_*, CLOSE_RELATIVE, CONTRADICTION_NOT_FOUND,
 * RESOLUTION_FIGURE, RESOLUTION_SOURCE_WITHOUT_FIGURE, MONEY_TOO_LARGE,
 * FACT_WON_BY_REMEDY while no newer evidence is there. Source: D57 15–18; A-21.
 */
export function resolveContradiction(
  file: CaseState,
  command: ResolutionCommand,
  context: ResolutionContext,
): Result<Resolution> {
  const allowed = gatheringAllowed(file, 'verification-report');
  if (!allowed.ok) return allowed;
  const contradiction = context.contradictions.find(({ key }) => key === command.key);
  const on = stepDate(command.on, earliestResolution(file, contradiction), context.today);
  if (!on.ok) return on;
  const impartial = noCloseRelative([context.staffCode], context.declaredRelatives);
  if (!impartial.ok) return impartial;
  if (contradiction === undefined) return refuse('CONTRADICTION_NOT_FOUND');
  if (contradiction.resolution?.reasonCode === 'won-by-remedy') return refuse('FACT_WON_BY_REMEDY');
  const amount = figureOf(command, contradiction);
  if (!amount.ok) return amount;
  return ok({
    key: command.key,
    source: command.source ?? null,
    amount: amount.value,
    period: contradiction.period,
    counted: [],
    on: command.on,
    reasonCode: command.reasonCode,
    seen: seenBy(file),
    figures: contradiction.figures,
  });
}

/** Whether the contradiction is settled by just this decision, for the same reason. */
export function standsAlready(
  { key, source, amount, reasonCode }: Resolution,
  contradictions: readonly Contradiction[],
): boolean {
  const standing = contradictions.find((each) => each.key === key)?.resolution ?? undefined;
  return (
    standing !== undefined &&
    standing.source === source &&
    standing.amount === amount &&
    standing.reasonCode === reasonCode
  );
}

/**
 * The link of a decision in the aid chain: who contradicted each other about what and who was found right, never a figure.
 * @param number the ordinal number of the decision of this contradiction
 */
export function contradictionResolved(
  { caseId, householdId }: CaseState,
  { key, source, on, figures = [] }: Resolution,
  { number, reasonCode }: { readonly number: number; readonly reasonCode: ResolutionReason },
): CaseEvent {
  const { fact, kind, personId } = aboutOf(key);
  return {
    type: 'eligibility.contradiction-resolved.v1',
    data: {
      subject: { householdId, ...(personId === null ? {} : { personId }) },
      ...{ caseId, fact, kind, number, on, reasonCode },
      sources: [...new Set(figures.map((figure) => figure.source))],
      ...(source === null ? {} : { source }),
    },
  };
}

/** Not before the evidence that it decides on, of which what a department reports is no step of the case. */
function earliestResolution(file: CaseState, contradiction: Contradiction | undefined): IsoDate {
  const { verification, survey } = file;
  const reported = lastReportOf(verification)?.on;
  const surveyed = survey.is === 'recorded' ? survey.on : file.openedOn;
  const received = (contradiction?.figures ?? []).map(({ asOf }) => asOf);
  return received.reduce(maxDate, maxDate(earliestVersion(file, reported), surveyed));
}

/** The last versions of the case that a person has before them. */
export function seenBy({ verification, survey }: CaseState): Resolution['seen'] {
  return {
    survey: survey.is === 'recorded' ? survey.version : 0,
    verification: lastReportOf(verification)?.version ?? 0,
  };
}

/** The figure that a decision gives. Refuses RESOLUTION_FIGURE, RESOLUTION_SOURCE_WITHOUT_FIGURE, MONEY_TOO_LARGE, MONEY_NEGATIVE. */
export function figureOf(
  command: Pick<ResolutionCommand, 'source' | 'amountFen' | 'count'>,
  contradiction: Contradiction,
): Result<number> {
  const { source, amountFen, count } = command;
  const given = [source, amountFen, count].filter((value) => value !== undefined);
  const found = contradiction.unit === 'count' ? count : amountFen;
  if (given.length !== 1 || (source === undefined && found === undefined)) return refuse('RESOLUTION_FIGURE');
  if (contradiction.fact === 'member') return livingBy(source, contradiction);
  if (
    found !== undefined &&
    contradiction.unit === 'fen' &&
    Math.abs(found) > LARGEST_FEN[contradiction.fact]
  ) {
    return refuse('MONEY_TOO_LARGE', {}, [{ code: 'MONEY_TOO_LARGE', path: '/amountFen' }]);
  }
  if (found !== undefined && found < 0 && !isBusiness(contradiction))
    return refuse('MONEY_NEGATIVE', {}, [{ code: 'MONEY_NEGATIVE', path: '/amountFen' }]);
  if (found !== undefined) return ok(found);
  return chosenFrom(source, contradiction);
}

/** Only a business makes a loss. */
function isBusiness({ fact, kind }: Contradiction): boolean {
  return fact === 'income' && kind.startsWith('business');
}

/** Whether somebody lives is no figure that is found: the register is right, or the death is entered there. */
function livingBy(source: string | undefined, contradiction: Contradiction): Result<number> {
  return source === undefined ? refuse('RESOLUTION_FIGURE') : chosenFrom(source, contradiction);
}

function chosenFrom(source: string | undefined, contradiction: Contradiction): Result<number> {
  const choices = choicesOf(contradiction);
  const chosen = choices.find((each) => each.source === source);
  if (chosen !== undefined) return ok(chosen.amount);
  const sources = choices.map((each) => each.source).join(', ');
  return refuse('RESOLUTION_SOURCE_WITHOUT_FIGURE', { source: source ?? '', sources });
}
