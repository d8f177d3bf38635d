import { addDays, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { CivilCapacity, HearingMeans, HearingOpinion, HearingOutcome } from '@aid-chain/vocabulary';
import type { Adjustment, HearingPoint, HearingTry } from './adjustment.state.js';

/** A guardian: an adult of the household, or somebody outside. */
interface Guardian {
  readonly personId?: string;
  readonly name?: string;
}

/** What an official records of a hearing. */
export interface HearingCommand {
  readonly outcome: HearingOutcome;
  readonly on: IsoDate;
  readonly means?: HearingMeans;
  readonly personId?: string;
  readonly capacity?: CivilCapacity;
  readonly guardian?: Guardian;
  readonly opinion?: HearingOpinion;
  readonly points: readonly HearingPoint[];
}

export interface HearingContext {
  readonly adults: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  /** Whether the one person of the recognition has died: then the family is heard. */
  readonly hasDied: boolean;
  readonly tries: readonly HearingTry[];
  /** How many attempts the place asks for; null where it sets none. */
  readonly leastTries: number | null;
  /** How long the family has to answer after the last attempt; null where the place sets none. */
  readonly answerDays: number | null;
}

/** Of several different days and means there are two at least. */
const SEVERAL = 2;

/**
 * Whether the record of a hearing is whole (L-03). Refuses HEARING_NOT_OWED, and by its outcome HEARING_PERSON_MISSING,
 * HEARING_OF_OTHER_PERSON, HEARING_CAPACITY_MISSING, HEARING_GUARDIAN_*, HEARING_WISH_NOT_WRITTEN, HEARING_POINTS_MISSING,
 * or HEARING_NOTHING_EXPECTED, HEARING_TRIES_MISSING, HEARING_ANSWER_OPEN.
 */
export function hearingAdmitted(
  adjustment: Pick<Adjustment, 'hearingOwed' | 'personId'>,
  command: HearingCommand,
  context: HearingContext,
): Result<true> {
  if (!adjustment.hearingOwed) return refuse('HEARING_NOT_OWED');
  return command.outcome === 'heard'
    ? heardAdmitted(adjustment, command, context)
    : notReachedAdmitted(command, context);
}

/** A second hearing on what the family was heard on states what it corrects: both stay on file. Refuses HEARING_CORRECTION_MISSING. */
export function correctionStated(
  { state }: Pick<Adjustment, 'state'>,
  { corrects }: { readonly corrects?: string },
): Result<true> {
  return state === 'heard' && corrects === undefined ? refuse('HEARING_CORRECTION_MISSING') : ok(true);
}

function heardAdmitted(
  adjustment: Pick<Adjustment, 'personId'>,
  command: HearingCommand,
  context: HearingContext,
): Result<true> {
  const { adults, members } = context;
  const { personId, opinion, means, points } = command;
  if (personId === undefined || opinion === undefined || means === undefined)
    return refuse('HEARING_PERSON_MISSING');
  if (!isConcerned(adjustment, personId, context)) return refuse('HEARING_OF_OTHER_PERSON');
  const isMinor = members.has(personId) && !adults.has(personId);
  const spoken = speakerAdmitted({ ...command, personId }, isMinor, adults);
  if (!spoken.ok) return spoken;
  if (opinion === 'wishes-to-leave' && means !== 'in-writing') return refuse('HEARING_WISH_NOT_WRITTEN');
  return opinion === 'objects' && points.length === 0 ? refuse('HEARING_POINTS_MISSING') : ok(true);
}

/** Who has a recognition alone is heard also after leaving the household. */
function isConcerned(
  { personId: own }: Pick<Adjustment, 'personId'>,
  personId: string,
  { members, hasDied }: HearingContext,
): boolean {
  return own === null || hasDied ? members.has(personId) : own === personId;
}

/** A minor and whoever lacks full capacity speaks through a guardian; what is not known is asked (民法典 18–23, 27, 28). */
function speakerAdmitted(
  { personId, capacity, guardian }: HearingCommand,
  isMinor: boolean,
  adults: ReadonlySet<string>,
): Result<true> {
  if (!isMinor && capacity === undefined) return refuse('HEARING_CAPACITY_MISSING');
  const needsGuardian = isMinor || capacity !== 'full';
  if (!needsGuardian) return guardian === undefined ? ok(true) : refuse('HEARING_GUARDIAN_NOT_EXPECTED');
  if (guardian === undefined) return refuse('HEARING_GUARDIAN_MISSING');
  const { personId: guardianId, name } = guardian;
  if ((guardianId === undefined) === (name === undefined)) return refuse('HEARING_GUARDIAN_UNFIT');
  const isFit = guardianId === undefined || (guardianId !== personId && adults.has(guardianId));
  return isFit ? ok(true) : refuse('HEARING_GUARDIAN_UNFIT');
}

function notReachedAdmitted(command: HearingCommand, context: HearingContext): Result<true> {
  const { personId, opinion, capacity, guardian, points, on } = command;
  const states = [personId, opinion, capacity, guardian].some((each) => each !== undefined);
  if (states || points.length > 0) return refuse('HEARING_NOTHING_EXPECTED');
  const { tries, leastTries, answerDays } = context;
  const least = Math.max(leastTries ?? SEVERAL, SEVERAL);
  const [days, means] = [distinct(tries, 'on'), distinct(tries, 'means')];
  const visits = tries.filter((each) => each.means === 'visit').length;
  const isEnough = days >= least && means >= SEVERAL && visits > 0;
  if (!isEnough) return refuse('HEARING_TRIES_MISSING', { tries: least, days, means, visits });
  const last =
    tries
      .map((each) => each.on)
      .sort()
      .at(-1) ?? on;
  const until = answerDays === null ? undefined : addDays(last, answerDays);
  return until !== undefined && on <= until ? refuse('HEARING_ANSWER_OPEN', { until }) : ok(true);
}

function distinct(tries: readonly HearingTry[], field: 'on' | 'means'): number {
  return new Set(tries.map((each) => each[field])).size;
}
