import {
  addDays,
  inBothLanguages,
  ok,
  refuse,
  type Failure,
  type Fault,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import {
  listed,
  nameOf,
  villageOutcomeCodes,
  villageStepCodes,
  type Role,
  type VillageOutcome,
  type VillageStep,
} from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { trackOfCase } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { refuseEnded } from '../cases/step-order.rules.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import {
  nextVillageStep,
  outcomeFits,
  outcomesOf,
  stepTaken,
  VILLAGE_TRACK,
  villagePublicityEnd,
} from './village-route.rules.js';

export interface VillageCommand {
  readonly step: VillageStep;
  readonly on: IsoDate;
  readonly outcome: VillageOutcome;
  /** Officials who went along. */
  readonly visitors: readonly string[];
  /** Number of the minutes. */
  readonly paper?: string | undefined;
}

export interface VillageContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** The active officials among the visitors. */
  readonly officials: ReadonlyMap<string, { readonly role: Role; readonly staffCode?: string }>;
  /** How many re-check at home at least. */
  readonly least: number;
  /** Days of the publicity by the village; undefined where the place has no such procedure. */
  readonly publicityDays: number | undefined;
}

const OF_THE_TOWNSHIP: readonly Role[] = ['clerk', 'township-reviewer'];

/**
 * What the village did with a household that it reports, and the re-check of the township: survey, joint meeting, publicity of the
 * days of the place, re-check at home. Refuses VILLAGE_NOT_IN_PROCEDURE, TRACK_*, HOUSEHOLD_ENDED, OPINION_ALREADY_GIVEN,
 * VILLAGE_STEP_NOT_NOW, VILLAGE_OUTCOME, STEP_DATE_*, PUBLICITY_STARTS_TODAY, PUBLICITY_NOT_OVER, CLOSE_RELATIVE, VILLAGE_MINUTES_MISSING,
 * INVESTIGATOR_*. Source: S3-09, S3-15, S3-16.
 */
export function recordVillageStep(
  file: CaseState,
  command: VillageCommand,
  context: VillageContext,
): Result<Decided> {
  const { publicityDays, staffCode, declaredRelatives, officials } = context;
  if (publicityDays === undefined) return refuse('VILLAGE_NOT_IN_PROCEDURE');
  const possible = inOrder(file, command);
  if (!possible.ok) return possible;
  const on = dayOf(file, command, context.today);
  if (!on.ok) return on;
  const isOver = villagePublicityOver(file, command);
  if (!isOver.ok) return isOver;
  const went = command.visitors.map((id) => officials.get(id)?.staffCode);
  const related = noCloseRelative([staffCode, ...went], declaredRelatives);
  if (!related.ok) return related;
  const sound = noFaults(faultsOf(command, context));
  if (!sound.ok) return sound;
  const village = [...(file.village ?? []), stepTaken(command, publicityDays)];
  const event = stepRecorded(file, command.step, command.on, command.outcome, VILLAGE_TRACK);
  return ok({ state: { ...file, village }, events: [event] });
}

function inOrder(file: CaseState, { step, outcome }: VillageCommand): Result<true> {
  const found = trackOfCase(file, VILLAGE_TRACK);
  if (!found.ok) return found;
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const state = found.value;
  if (state.is === 'decided' || state.is === 'closed') return refuseEnded([state]);
  if (state.is !== 'gathering') return refuse('OPINION_ALREADY_GIVEN');
  const next = nextVillageStep(file);
  if (next !== step) return refuse('VILLAGE_STEP_NOT_NOW', namedStep(next));
  return outcomeFits(step, outcome) ? ok(true) : refuseOutcome(step);
}

function refuseOutcome(step: VillageStep): Failure {
  const outcomes = outcomesOf(step);
  const allowed = listed(outcomes.map((each) => nameOf(villageOutcomeCodes, each)));
  return refuse('VILLAGE_OUTCOME', { allowed: outcomes.join(', '), ...inBothLanguages({ allowed }) });
}

/** A step as a sentence names it. */
export function namedStep(step: VillageStep | undefined) {
  const next = step === undefined ? NOTHING_MORE : nameOf(villageStepCodes, step);
  return { step: step ?? '', ...inBothLanguages({ next }) };
}

const NOTHING_MORE = { zh: '无，可由镇（街道）提出初审意见', en: 'none, the township gives its opinion' };

function dayOf(file: CaseState, { step, on }: VillageCommand, today: IsoDate): Result<IsoDate> {
  const earliest = file.village?.at(-1)?.on ?? file.acceptedOn ?? file.openedOn;
  const day = stepDate(on, earliest, today);
  if (!day.ok) return day;
  if (step === 'village-publicity' && on !== today) return refuse('PUBLICITY_STARTS_TODAY', { today });
  return day;
}

function faultsOf({ step, visitors, paper }: VillageCommand, { officials, least }: VillageContext): Fault[] {
  if (step === 'village-meeting' && paper === undefined)
    return [{ code: 'VILLAGE_MINUTES_MISSING', path: '/paper', params: {} }];
  if (step !== 'township-recheck') return [];
  const unknown = visitors.flatMap((id, index): Fault[] =>
    OF_THE_TOWNSHIP.some((role) => role === officials.get(id)?.role)
      ? []
      : [{ code: 'INVESTIGATOR_UNKNOWN', path: `/visitors/${String(index)}`, params: { place: index + 1 } }],
  );
  const few: Fault[] =
    new Set(visitors).size < least
      ? [{ code: 'INVESTIGATORS_TOO_FEW', path: '/visitors', params: { least } }]
      : [];
  return [...unknown, ...few];
}

/** Publicity by the village ends from the day after its last day; an objection ends it on any day. Refuses PUBLICITY_NOT_OVER. */
function villagePublicityOver(file: CaseState, { step, on, outcome }: VillageCommand): Result<true> {
  const lastDay = villagePublicityEnd(file);
  if (step !== 'village-publicity-end' || outcome === 'objection' || lastDay === undefined) return ok(true);
  return on > lastDay
    ? ok(true)
    : refuse('PUBLICITY_NOT_OVER', { lastDay, endableFrom: addDays(lastDay, 1) });
}
