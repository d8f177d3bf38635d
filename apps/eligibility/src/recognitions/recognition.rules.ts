import type { RecognitionResult } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { RecognitionEndReason } from '@aid-chain/vocabulary';
import { decidedOf, type DecidedBody } from '../authority/authority.rules.js';
import type { CaseEvent, Decided } from '../cases/case.state.js';
import { endSetAside, withChange } from './recognition-amount.rules.js';
import type { Recognition } from './recognition.state.js';

type Recognising = Extract<CaseEvent, { type: 'eligibility.household-recognised.v1' }>;
type Restoring = Extract<CaseEvent, { type: 'eligibility.recognition-restored.v1' }>;
type Changing = Extract<CaseEvent, { type: 'eligibility.recognition-changed.v1' }>;
type Ending = Extract<CaseEvent, { type: 'eligibility.recognition-ended.v1' }>;

/** When something was decided, and how a recognition gets its id. */
interface Made {
  readonly on: IsoDate;
  readonly newId: () => string;
}

/** Whether what was decided starts, changes, ends or restores a recognition. */
export function touchesRecognitions({ events }: Pick<Decided, 'events'>): boolean {
  return events.some(
    (event) => isRecognising(event) || isChanging(event) || isEnding(event) || isRestoring(event),
  );
}

/**
 * What a decision leaves of the recognitions of a household and of those merged into it: each result starts one, in the
 * place of what ran of its category; what a person ends, ends; whose end is taken back, runs. A refusal ends nothing (L-01).
 * @returns those that are new or stand differently, in the order in which they are written
 */
export function recognitionsAfter(
  present: readonly Recognition[],
  { events }: Pick<Decided, 'events'>,
  made: Made,
): readonly Recognition[] {
  const before = new Map(present.map((each) => [each.recognitionId, each]));
  const after = events.reduce<readonly Recognition[]>((sofar, event) => {
    if (isRecognising(event)) return recognise(sofar, startedBy(event, made));
    if (isRestoring(event)) return restore(sofar, event);
    if (isChanging(event)) return change(sofar, event);
    return isEnding(event) ? end(sofar, event) : sofar;
  }, present);
  return after.filter((each) => before.get(each.recognitionId) !== each);
}

function isRecognising(event: CaseEvent): event is Recognising {
  return event.type === 'eligibility.household-recognised.v1';
}

function isChanging(event: CaseEvent): event is Changing {
  return event.type === 'eligibility.recognition-changed.v1';
}

function isEnding(event: CaseEvent): event is Ending {
  return event.type === 'eligibility.recognition-ended.v1';
}

function isRestoring(event: CaseEvent): event is Restoring {
  return event.type === 'eligibility.recognition-restored.v1';
}

function startedBy({ data }: Recognising, { on: decidedOn, newId }: Made): Recognition[] {
  const { subject, caseId, track, determinationHash } = data;
  return data.results.map((result: RecognitionResult) => ({
    ...{ recognitionId: newId(), householdId: subject.householdId, personId: result.personId ?? null },
    ...{ category: result.category, caseId, track, decidedOn, determinationHash },
    validFrom: result.validFrom,
    ...(result.validTo === undefined ? {} : { validTo: result.validTo }),
    monthlyAmountFen: result.monthlyAmountFen ?? null,
    state: { is: 'running' },
  }));
}

function recognise(present: readonly Recognition[], started: readonly Recognition[]): readonly Recognition[] {
  const kept = present.map((each): Recognition => {
    const anew = started.find(
      (one) => isRunningOf(each, one) || (each.state.is === 'running' && takesIn(one, each)),
    );
    if (anew === undefined) return each;
    return { ...each, state: { is: 'replaced', byCaseId: anew.caseId, on: anew.validFrom } };
  });
  return [...kept, ...started];
}

/** Whoever had a benefit alone has it with the household from the day on which all of it is recognised (单人户, S1-09). */
function takesIn(anew: Recognition, { category, personId }: Recognition): boolean {
  const isWhole = anew.state.is === 'running' && anew.personId === null;
  return isWhole && anew.category === category && personId !== null;
}

/** An end concerns the household that it names alone: that of a merged one is an event of its own. */
function end(present: readonly Recognition[], { data }: Ending): readonly Recognition[] {
  const { category, personId = null, effectiveOn, reasonCode, subject } = data;
  return present.map((each) =>
    each.householdId === subject.householdId && isRunningOf(each, { category, personId })
      ? { ...each, state: { is: 'ended', on: effectiveOn, reasonCode } }
      : each,
  );
}

/** A raised standard decides nothing about a reduction that is not carried out; whatever else is decided takes its place. */
const STANDARD_CHANGED = 'standard-changed';

/** Another amount from a day on, in the order of the days; a second change for the same day takes the place of the first. */
function change(present: readonly Recognition[], { data }: Changing): readonly Recognition[] {
  const { category, personId = null, effectiveOn: from, monthlyAmountFen = null, subject } = data;
  return present.map((each) => {
    if (each.householdId !== subject.householdId || !isRunningOf(each, { category, personId })) return each;
    return data.reasonCode === STANDARD_CHANGED
      ? withChange(each, { from, monthlyAmountFen, ...raiseOf(present, each, from) })
      : endSetAside(withChange(each, { from, monthlyAmountFen }), from);
  });
}

/** By how much the standard of a later day raised what a recognition took the place of: what is kept beside it rises by that as well. */
function raiseOf(present: readonly Recognition[], anew: Recognition, from: IsoDate) {
  const before = present.find(
    ({ state, ...each }) =>
      state.is === 'replaced' &&
      state.byCaseId === anew.caseId &&
      each.category === anew.category &&
      each.personId === anew.personId,
  );
  const raisedByFen = before?.changes?.find((change) => change.from === from)?.raisedByFen;
  return from <= anew.validFrom || raisedByFen === undefined ? {} : { raisedByFen };
}

/** What the end took that is taken back, or another recognition replaced, and nothing that ended otherwise, runs again. */
function restore(present: readonly Recognition[], { data }: Restoring): readonly Recognition[] {
  const { caseId, category, personId = null, endedFrom, subject } = data;
  return present.map((each) => {
    const same = each.householdId === subject.householdId && each.caseId === caseId;
    const isOf = same && each.category === category && each.personId === personId;
    return isOf && each.state.is !== 'running' && each.state.on === endedFrom
      ? { ...each, state: { is: 'running' } }
      : each;
  });
}

/** Who recognised, and by what a township did; undefined where nothing was. */
export function recognisedBy({ events }: Pick<Decided, 'events'>): DecidedBody | undefined {
  return events.flatMap((event) =>
    event.type === 'eligibility.household-recognised.v1' ? [decidedOf(event.data)] : [],
  )[0];
}

/**
 * The ends of what ran under the id of a merged household and was recognised anew under another, and of what one person had
 * alone before the household got all of it: the other services know a recognition by whom it was made for, and would count both.
 * @param changed what a decision left, by `recognitionsAfter`
 * @param householdId the household of the case that was decided
 * @param decided who decided it
 */
export function endsElsewhere(
  changed: readonly Recognition[],
  householdId: string,
  decided: DecidedBody,
): CaseEvent[] {
  return changed.flatMap((each): CaseEvent[] => {
    if (each.state.is !== 'replaced') return [];
    const anew = changed.find((one) => isRunningOf(one, each) || takesIn(one, each));
    if (anew === undefined) return [];
    const isTakenIn = takesIn(anew, each);
    if (!isTakenIn && each.householdId === householdId) return [];
    const reasonCode: RecognitionEndReason = isTakenIn ? 'taken-into-household' : 'recognised-anew';
    const data = {
      ...{ subject: { householdId: each.householdId }, category: each.category },
      ...(each.personId === null ? {} : { personId: each.personId }),
      ...{ effectiveOn: anew.validFrom, reasonCode, ...decided },
    };
    return [{ type: 'eligibility.recognition-ended.v1', data }];
  });
}

function isRunningOf(
  { state, ...each }: Recognition,
  { category, personId }: Pick<Recognition, 'category' | 'personId'>,
): boolean {
  return state.is === 'running' && each.category === category && each.personId === personId;
}
