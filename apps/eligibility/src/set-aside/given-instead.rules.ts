import { maxDate, type IsoDate } from '@aid-chain/kernel';
import { decidedOf, type DecidedBody } from '../authority/authority.rules.js';
import {
  DIBAO_GOES_ON,
  isDibaoOfHousehold,
  isInPlaceOfDibao,
  waitsForDibao,
} from '../recognitions/instead-of-dibao.rules.js';
import { recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { ofSameKey } from '../recognitions/successors.rules.js';
import { runsAgain, runsFrom } from '../recognitions/waiting.rules.js';
import type { Suspended, Suspension } from './suspension.rules.js';

/**
 * What began with the end of dibao, in its place, waits while that end is not carried out: it is the other side of the same decision, and a
 * household has not both (D57 8; 社会救助法 21, 22). So does the dibao of one person alone: nobody is paid twice (S1-09). Nobody is heard on it, as the family goes on with the better of the two.
 * @returns each that does not run any more, with its end
 */
export function waitWithEnd(
  present: readonly Recognition[],
  { before, after }: Suspended,
  { from, reduction, ...decided }: Pick<Suspension, 'from' | 'reduction'> & DecidedBody,
): readonly Suspended[] {
  if (!isDibaoOfHousehold(before) || before.state.is !== 'ended' || after.state.is !== 'running') return [];
  const days = [reduction.effectiveOn, before.state.on];
  const given = present.filter((each) => each.state.is === 'running' && isGivenInstead(each, before, days));
  return given.map((each): Suspended => {
    const on = runsFrom(each, from);
    const data = { ...aboutOf(each), effectiveOn: on, reasonCode: DIBAO_GOES_ON, ...decidedOf(decided) };
    const ended: Recognition = { ...each, state: { is: 'ended', on, reasonCode: DIBAO_GOES_ON } };
    return { before: each, after: ended, events: [{ type: 'eligibility.recognition-ended.v1', data }] };
  });
}

/**
 * Once the end of dibao is carried out again, what was given in its place runs again from that day.
 * @param on the day of the order or of the result
 * @returns each that runs again; none where another of its class was recognised meanwhile, or its last day has passed while it waited
 */
export function runAgainWithEnd(
  present: readonly Recognition[],
  { before, after }: Suspended,
  { on, ...decided }: { readonly on: IsoDate } & DecidedBody,
): readonly Suspended[] {
  const { waiting, from } = waitingWith(present, { before, after });
  return waiting.flatMap((each): Suspended[] => {
    if (hasRunOut(each, from)) return [];
    const { recognition, endedFrom } = each;
    const { caseId, track, validTo } = recognition;
    const data = {
      ...{ ...aboutOf(recognition), caseId, track, endedFrom, from: maxDate(from, endedFrom) },
      ...{ on, reasonCode: 'stay-lifted', ...decidedOf(decided) },
      ...(validTo === undefined ? {} : { validTo }),
    };
    const again = runsAgain(recognition, from);
    const events = [{ type: 'eligibility.recognition-restored.v1', data }] as const;
    return [{ before: recognition, after: again, events }];
  });
}

/**
 * What was given in the place of dibao and does not run again with its end, as its last day has passed while it waited: the household has
 * neither then, and nobody decided that (社会救助法 21, 22).
 */
export function ranOutWaiting(
  present: readonly Recognition[],
  ended: Pick<Suspended, 'before' | 'after'>,
): readonly Recognition[] {
  const { waiting, from } = waitingWith(present, ended);
  return waiting.filter((each) => hasRunOut(each, from)).map(({ recognition }) => recognition);
}

/** What waits for dibao and was given in its place. */
interface Waiting {
  readonly recognition: Recognition;
  readonly endedFrom: IsoDate;
}

/** What waited for an end of dibao that is carried out again, with the first day of that. */
function waitingWith(
  present: readonly Recognition[],
  { before, after }: Pick<Suspended, 'before' | 'after'>,
): { readonly waiting: readonly Waiting[]; readonly from: IsoDate } {
  const { state } = after;
  if (!isDibaoOfHousehold(before) || state.is !== 'ended') return { waiting: [], from: before.validFrom };
  const ended = after.setAside?.find(
    (each, index) => each.end !== undefined && each !== before.setAside?.[index],
  );
  const days = [ended?.since, ended?.end?.on];
  const waiting = present.flatMap((each): Waiting[] => {
    const waits = waitsForDibao(each) && isGivenInstead(each, before, days) && !runsAnew(present, each);
    return waits && each.state.is === 'ended' ? [{ recognition: each, endedFrom: each.state.on }] : [];
  });
  return { waiting, from: state.on };
}

/** A stay that is lifted before it began leaves no day on which it waited. */
function hasRunOut({ recognition: { validTo }, endedFrom }: Waiting, from: IsoDate): boolean {
  return validTo !== undefined && validTo < maxDate(from, endedFrom);
}

/**
 * Whether it was given to the same household, or to one person of it, with the end of dibao.
 * @param endedOn the first day of that end, as it was decided and as it was carried out after an earlier stay
 */
function isGivenInstead(
  each: Recognition,
  dibao: Recognition,
  endedOn: readonly (IsoDate | null | undefined)[],
): boolean {
  return isInPlaceOfDibao(each) && each.householdId === dibao.householdId && endedOn.includes(each.validFrom);
}

function runsAnew(present: readonly Recognition[], recognition: Recognition): boolean {
  return ofSameKey(present, recognition).some(({ state }) => state.is === 'running');
}

function aboutOf(recognition: Recognition) {
  return { subject: { householdId: recognition.householdId }, ...recognitionKey(recognition) };
}
