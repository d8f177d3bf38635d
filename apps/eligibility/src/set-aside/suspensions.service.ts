import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { decidedBody, type DecidedBody } from '../authority/authority.rules.js';
import { isDibaoOfHousehold, isInsteadOfDibao } from '../recognitions/instead-of-dibao.rules.js';
import { arrearsOf, monthsOwed } from '../arrears/arrears.rules.js';
import { emitArrears } from '../arrears/arrears-events.js';
import { insertArrears } from '../arrears/arrears.store.js';
import { emitDecided } from '../cases/emit.js';
import { lockRecognitions, recognitionsOfOne, saveRecognitions } from '../recognitions/recognition-store.js';
import { householdsOf } from '../household/household-store.js';
import { PlaceRules } from '../place/place-rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { besideOf } from './beside.rules.js';
import { carrierOf } from './carrier.rules.js';
import { Confirmations } from './confirmations.js';
import { standingCase } from './confirming.rules.js';
import { ranOutWaiting, runAgainWithEnd, waitWithEnd } from './given-instead.rules.js';
import { knownMonths } from './known-months.js';
import { owedUnder } from './owed.rules.js';
import { RaisesMeanwhile } from './raises-meanwhile.js';
import { withRaises, type Raise } from './raises-meanwhile.rules.js';
import {
  oweNoNotice,
  reductionOf,
  reductionsBeside,
  type DecidedReduction,
  type Reduction,
} from './reduction.store.js';
import { carriedOutAgain, suspend, type Suspended, type Suspension } from './suspension.rules.js';

/** A remedy about a decision that reduced or ended what runs. */
export interface RemedyOfReduction {
  readonly remedyId: string;
  readonly householdId: string;
  readonly caseId: string;
  readonly track: Track;
  readonly regionCode: string;
  readonly adjustmentId: string;
}

/** What is known then. */
interface Found extends Pick<Suspension, 'on' | 'from' | 'isFinal' | 'reduction' | 'beside'> {
  readonly present: readonly Recognition[];
  readonly householdIds: readonly string[];
  readonly raises: readonly Raise[];
}

/** What an official has to look at once a decision is not carried out. */
interface LookAt {
  /** What the household was recognised as instead of dibao by another decision runs beside it now (D57 8; 社会救助法 21, 22). */
  readonly hasGivenInstead: boolean;
  /** The case whose decision stands on facts of its own, whatever becomes of the one that the remedy is about. */
  readonly standingCaseId: string | undefined;
  /** What fell with it may rest on facts of its own, which were not kept. */
  readonly factsNotKept: boolean;
}

const NOTHING: LookAt = { hasGivenInstead: false, standingCaseId: undefined, factsNotKept: false };

/** Keeps a reduction that is stayed, changed or set aside from being carried out, with what is owed for the months since it began. */
@Injectable()
export class Suspensions {
  constructor(
    private readonly rules: PlaceRules,
    private readonly raises: RaisesMeanwhile,
    private readonly confirmations: Confirmations,
  ) {}

  /**
   * What ran before the reduction goes on from a day; for the months that were paid less before it arrears are owed.
   * What began with the end of dibao in its place waits with that end.
   * @returns what an official has to look at then
   * @throws RefusalError REMEDY_ORDER_NOT_FITTING for a day before the decision
   */
  async keep(
    tx: CommandTx,
    remedy: RemedyOfReduction,
    order: Pick<Suspension, 'on' | 'from' | 'isFinal'>,
  ): Promise<LookAt> {
    const { householdId, remedyId, adjustmentId } = remedy;
    await lockRecognitions(tx, householdId);
    const present = await recognitionsOfOne(tx, householdId);
    const decided = await reductionOf(tx, adjustmentId);
    if (decided === undefined) return NOTHING;
    if (order.from < (decided.decidedOn ?? order.from))
      throw new RefusalError({ code: 'REMEDY_ORDER_NOT_FITTING', params: {} });
    const householdIds = [...new Set([householdId, ...present.map((each) => each.householdId)])];
    const { reduction, all } = await this.confirmed(tx, { present, householdIds, decided });
    const beside = besideOf(reduction, all);
    const decidedBy = this.decidedBy(remedy, order.on);
    const raises = await this.raises.find(tx, present, { reduction, on: order.on });
    const suspension = { ...order, reduction, remedyId, beside, ...decidedBy, raises };
    const suspended = suspend(present, suspension);
    const waiting = suspended === undefined ? [] : waitWithEnd(present, suspended, suspension);
    await write(tx, suspended === undefined ? [] : [suspended, ...waiting]);
    if (order.isFinal) await oweNoNotice(tx, adjustmentId);
    // A stay that begins on a later day leaves the months before it as they were decided.
    if (order.from <= order.on)
      await this.owe(tx, remedy, { ...order, reduction, beside, present, householdIds, raises });
    const isEnd = reduction.ends && isDibaoOfHousehold(reduction);
    return {
      hasGivenInstead:
        isEnd &&
        present.some((each) => isInsteadOfDibao(each) && !waiting.some(({ before }) => before === each)),
      standingCaseId: standingCase(present, reduction, { all, from: order.from }),
      factsNotKept: reduction.factsNotKept === true,
    };
  }

  /** When a reduction was decided, and from when on it is carried out again after the stay of a remedy; null where nothing is set. */
  async daysOf(
    tx: CommandTx,
    { householdId, remedyId, adjustmentId }: RemedyOfReduction,
  ): Promise<{ readonly decidedOn: IsoDate | null; readonly liftedFrom: IsoDate | null }> {
    const reduction = await reductionOf(tx, adjustmentId);
    const all = (await recognitionsOfOne(tx, householdId)).flatMap(({ setAside = [] }) => setAside);
    const stays = all.filter((each) => each.remedyId === remedyId && !each.isFinal);
    const ends = stays.flatMap(({ to }) => (to === undefined ? [] : [to])).sort();
    const liftedFrom = ends.length < stays.length ? null : (ends.at(-1) ?? null);
    return { decidedOn: reduction?.decidedOn ?? null, liftedFrom };
  }

  /** What was decided is carried out again from a day on. @returns whether what was given in the place of dibao ran out while it waited */
  async carryOut(tx: CommandTx, remedy: RemedyOfReduction, from: IsoDate): Promise<boolean> {
    const { householdId, remedyId } = remedy;
    await lockRecognitions(tx, householdId);
    const present = await recognitionsOfOne(tx, householdId);
    const decidedBy = this.decidedBy(remedy, tx.today);
    const changed = carriedOutAgain(present, { remedyId, from, ...decidedBy });
    const again = changed.flatMap((each) => runAgainWithEnd(present, each, { on: tx.today, ...decidedBy }));
    await write(tx, [...changed, ...again]);
    return changed.some((each) => ranOutWaiting(present, each).length > 0);
  }

  /** A reduction and all that were decided of its benefit, each with what merely confirms it, looked up at once. */
  private async confirmed(
    tx: CommandTx,
    { present, householdIds, decided }: Pick<Found, 'present' | 'householdIds'> & { decided: Reduction },
  ): Promise<{ readonly reduction: Reduction; readonly all: readonly DecidedReduction[] }> {
    const all = await this.confirmations.find(tx, present, await reductionsBeside(tx, householdIds, decided));
    const reduction = all.find(({ adjustmentId }) => adjustmentId === decided.adjustmentId) ?? decided;
    return { reduction, all };
  }

  private decidedBy({ regionCode, track }: RemedyOfReduction, on: IsoDate): DecidedBody {
    return decidedBody(this.rules.authorityOf(regionCode, track, on));
  }

  private async owe(tx: CommandTx, remedy: RemedyOfReduction, found: Found): Promise<void> {
    const { reduction, beside, on, from, isFinal, raises } = found;
    const present = raisedIn(found.present, reduction, raises);
    const { category, personId } = reduction;
    const known = await knownMonths(tx, found);
    const goneOn = await this.goneOn(tx, remedy.householdId, personId);
    const stayedFrom = isFinal ? undefined : from;
    const period = owedUnder({ present, reduction, beside, on, goneOn, stayedFrom, known });
    if (period === undefined) return;
    const { regionCode, caseId, track, remedyId, adjustmentId } = remedy;
    const householdId = carrierOf(present, reduction)?.householdId ?? remedy.householdId;
    const arrears = arrearsOf({
      ...{ householdId, regionCode, caseId, track, category, personId, months: monthsOwed(period) },
      ...{ foundOn: on, cause: isFinal ? 'set-aside' : 'stayed', remedyId, adjustmentId },
    });
    if (arrears === undefined) return;
    await insertArrears(tx, [arrears]);
    emitArrears(tx, arrears, on);
  }

  /** The last day in the household of who is recognised alone, by the register. */
  private async goneOn(
    tx: CommandTx,
    householdId: string,
    personId: string | null,
  ): Promise<IsoDate | undefined> {
    if (personId === null) return undefined;
    const { members = [] } = (await householdsOf(tx, [householdId])).get(householdId) ?? {};
    return members.find((each) => each.personId === personId)?.livesTogether.to;
  }
}

/** Keeps recognitions as they stand now, with what is published of them. */
async function write(tx: CommandTx, changed: readonly Suspended[]): Promise<void> {
  if (changed.length === 0) return;
  await saveRecognitions(changed.flatMap(({ after, until = [] }) => [after, ...until])).on(tx);
  emitDecided(tx, { events: changed.flatMap(({ events }) => events) }, tx.now);
}

/** The recognitions with what raised standards would have added to the one that had ended: it was due as well. */
function raisedIn(
  present: readonly Recognition[],
  reduction: Reduction,
  raises: readonly Raise[],
): readonly Recognition[] {
  const carrier = carrierOf(present, reduction);
  return present.map((each) => (each === carrier ? withRaises(each, raises) : each));
}
