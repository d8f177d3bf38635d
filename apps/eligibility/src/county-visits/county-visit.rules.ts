import { ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import type { CountyVisitOutcome, Role } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { isOpen, trackOfCase } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { OpenTrackState } from '../cases/open-track.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { refuseEnded } from '../cases/step-order.rules.js';
import { noFaults } from '../found-facts/found-facts.rules.js';

/** The track of which a visit of the county is asked (D57 20). */
export const VISITED_TRACK = 'civil-affairs';
/** Who visits for the county; the township goes along. */
const COUNTY: Role = 'civil-affairs-officer';

/** An official who went, as the directory knows it; undefined for nobody who is active. */
export interface Visitor {
  readonly role: Role;
  readonly staffCode?: string;
}

export interface VisitCommand {
  readonly on: IsoDate;
  readonly visitors: readonly string[];
  readonly outcome: CountyVisitOutcome;
}

interface VisitContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  readonly officials: ReadonlyMap<string, Visitor>;
  /** Whether somebody complained by name, or the county ordered it: then it goes in whatever state the case is. */
  readonly isAwaited: boolean;
  /** How many go at least (D57 15). */
  readonly least: number;
}

/**
 * The county visits the family at home, between the opinion and the decision, or whenever it ordered that or somebody complained. Nothing follows by itself: who decides sees what
 * was found, and returns the track to the survey where it differs. Refuses TRACK_*, HOUSEHOLD_ENDED, OPINION_MISSING,
 * STEP_DATE_*, CLOSE_RELATIVE, INVESTIGATOR_*, INVESTIGATORS_TOO_FEW, COUNTY_VISITOR_MISSING. Source: D57 15, 20.
 */
export function recordCountyVisit(
  file: CaseState,
  command: VisitCommand,
  context: VisitContext,
): Result<Decided> {
  const since = visitableSince(file, context.isAwaited);
  if (!since.ok) return since;
  const { from, isOnChain } = since.value;
  const on = stepDate(command.on, from, context.today);
  if (!on.ok) return on;
  const went = command.visitors.map((id) => context.officials.get(id)?.staffCode);
  const related = noCloseRelative([context.staffCode, ...went], context.declaredRelatives);
  if (!related.ok) return related;
  const faults = visitorFaults(command.visitors, context);
  const sound = noFaults(faults);
  if (!sound.ok) return sound;
  return ok({
    state: file,
    events: isOnChain ? [stepRecorded(file, 'county-visit', on.value, command.outcome, VISITED_TRACK)] : [],
  });
}

type WithOpinion = Exclude<OpenTrackState, { is: 'gathering' }>;

/** Since when it may go, and whether it is a step of the case: what is seen before the opinion, or after the end, is none. */
interface VisitableSince {
  readonly from: IsoDate;
  readonly isOnChain: boolean;
}

function visitableSince(file: CaseState, isAwaited: boolean): Result<VisitableSince> {
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const beside = { from: file.openedOn, isOnChain: false };
  const found = trackOfCase(file, VISITED_TRACK);
  if (!found.ok) return isAwaited ? ok(beside) : found;
  if (!isOpen(found.value)) return isAwaited ? ok(beside) : refuseEnded([found.value]);
  if (found.value.is === 'gathering') return isAwaited ? ok(beside) : refuse('OPINION_MISSING');
  return ok({ from: found.value.opinion.on, isOnChain: true });
}

function visitorFaults(ids: readonly string[], { officials, least }: VisitContext): Fault[] {
  const unknown = ids.flatMap((id, index): Fault[] =>
    officials.has(id)
      ? []
      : [{ code: 'INVESTIGATOR_UNKNOWN', path: `/visitors/${String(index)}`, params: { place: index + 1 } }],
  );
  const path = '/visitors';
  const few: Fault[] =
    new Set(ids).size < least ? [{ code: 'INVESTIGATORS_TOO_FEW', path, params: { least } }] : [];
  const county = ids.some((id) => officials.get(id)?.role === COUNTY);
  return [
    ...unknown,
    ...few,
    ...(county ? [] : [{ code: 'COUNTY_VISITOR_MISSING', path, params: {} } as const]),
  ];
}

/** Whether the county has to visit before it decides: the family is related to an official, and no visit follows the opinion. */
export function isVisitOwed(
  state: Pick<WithOpinion, 'opinion'>,
  {
    asked,
    related,
    lastVisit,
  }: {
    /** Whether the place asks for it (D57 20). */
    readonly asked: boolean;
    readonly related: boolean;
    readonly lastVisit: IsoDate | undefined;
  },
): boolean {
  return asked && related && (lastVisit === undefined || lastVisit < state.opinion.on);
}
