import { Injectable } from '@nestjs/common';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { decidedBody, type DecidedBody } from '../authority/authority.rules.js';
import { isDibaoOfHousehold, isInsteadOfDibao } from '../recognitions/instead-of-dibao.rules.js';
import { arrearsOf, monthsOwed } from '../arrears/arrears.rules.js';
import { emitArrears } from '../arrears/arrears-events.js';
import { insertArrears, monthsKnown } from '../arrears/arrears.store.js';
import { emitDecided } from '../cases/emit.js';
import { lockRecognitions, recognitionsOfOne, saveRecognitions } from '../recognitions/recognition-store.js';
import { householdsOf } from '../household/household-store.js';
import { PlaceRules } from '../place/place-rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { besideOf } from './beside.rules.js';
import { carrierOf } from './carrier.rules.js';
import { owedUnder } from './owed.rules.js';
import { RaisesMeanwhile } from './raises-meanwhile.js';
import { withRaises, type Raise } from './raises-meanwhile.rules.js';
import { oweNoNotice, reductionOf, reductionsBeside, type Reduction } from './reduction.store.js';
import { carriedOutAgain, suspend, type Suspension } from './set-aside.rules.js';

/** A remedy about a decision that reduced or ended what runs. */
export interface RemedyOfReduction {
  readonly remedyId: string;
  readonly householdId: string;
  readonly caseId: string;
  readonly track: Track;
  readonly regionCode: string;
  readonly adjustmentId: string;
}

/** What is known when a reduction is stayed or set aside. */
interface Found extends Pick<Suspension, 'on' | 'from' | 'isFinal' | 'reduction' | 'beside'> {
  readonly present: readonly Recognition[];
  readonly householdIds: readonly string[];
  readonly raises: readonly Raise[];
}

/** Keeps a reduction that is stayed, changed or set aside from being carried out, with what is owed for the months since it began. */
@Injectable()
export class SetAsides {
  constructor(
    private readonly rules: PlaceRules,
    private readonly raises: RaisesMeanwhile,
  ) {}

  /**
   * What ran before the reduction goes on from a day; for the months that were paid less before it arrears are owed.
   * @returns whether what was recognised in the place of a dibao runs beside it now that it goes on (D57 8; 社会救助法 21, 22)
   * @throws RefusalError REMEDY_ORDER_NOT_FITTING for a day before the decision
   */
  async keep(
    tx: CommandTx,
    remedy: RemedyOfReduction,
    order: Pick<Suspension, 'on' | 'from' | 'isFinal'>,
  ): Promise<boolean> {
    const { householdId, remedyId, adjustmentId } = remedy;
    await lockRecognitions(tx, householdId);
    const present = await recognitionsOfOne(tx, householdId);
    const reduction = await reductionOf(tx, adjustmentId);
    if (reduction === undefined) return false;
    if (order.from < (reduction.decidedOn ?? order.from))
      throw new RefusalError({ code: 'REMEDY_ORDER_NOT_FITTING', params: {} });
    const householdIds = [...new Set([householdId, ...present.map((each) => each.householdId)])];
    const beside = besideOf(reduction, await reductionsBeside(tx, householdIds, reduction));
    const decided = this.decidedBy(remedy, order.on);
    const raises = await this.raises.find(tx, present, { reduction, on: order.on });
    const suspended = suspend(present, { ...order, reduction, remedyId, beside, ...decided, raises });
    if (suspended !== undefined) {
      await saveRecognitions([suspended.after]).on(tx);
      emitDecided(tx, suspended, tx.now);
    }
    if (order.isFinal) await oweNoNotice(tx, adjustmentId);
    // A stay that begins on a later day leaves the months before it as they were decided.
    if (order.from <= order.on)
      await this.owe(tx, remedy, { ...order, reduction, beside, present, householdIds, raises });
    return reduction.ends && isDibaoOfHousehold(reduction) && present.some(isInsteadOfDibao);
  }

  /** When a reduction was decided, and from when on it is carried out again after the stay of a remedy; null where nothing is set. */
  async daysOf(
    tx: CommandTx,
    { householdId, remedyId, adjustmentId }: RemedyOfReduction,
  ): Promise<{ readonly decidedOn: IsoDate | null; readonly liftedFrom: IsoDate | null }> {
    const reduction = await reductionOf(tx, adjustmentId);
    const all = (await recognitionsOfOne(tx, householdId)).flatMap(({ setAside = [] }) => setAside);
    const ends = all.flatMap((each) =>
      each.remedyId === remedyId && !each.isFinal ? [each.to ?? null] : [],
    );
    return { decidedOn: reduction?.decidedOn ?? null, liftedFrom: ends.at(-1) ?? null };
  }

  /** What was decided is carried out again from a day on. */
  async carryOut(tx: CommandTx, remedy: RemedyOfReduction, from: IsoDate): Promise<void> {
    const { householdId, remedyId } = remedy;
    await lockRecognitions(tx, householdId);
    const present = await recognitionsOfOne(tx, householdId);
    const changed = carriedOutAgain(present, { remedyId, from, ...this.decidedBy(remedy, tx.today) });
    if (changed.length === 0) return;
    await saveRecognitions(changed.map(({ after }) => after)).on(tx);
    emitDecided(tx, { events: changed.flatMap(({ events }) => events) }, tx.now);
  }

  private decidedBy({ regionCode, track }: RemedyOfReduction, on: IsoDate): DecidedBody {
    return decidedBody(this.rules.authorityOf(regionCode, track, on));
  }

  private async owe(tx: CommandTx, remedy: RemedyOfReduction, found: Found): Promise<void> {
    const { reduction, beside, householdIds, on, from, isFinal, raises } = found;
    const present = raisedIn(found.present, reduction, raises);
    const { category, personId } = reduction;
    const known = await monthsKnown(tx, { householdIds, category, personId });
    const goneOn = await this.goneOn(tx, remedy.householdId, personId);
    const period = owedUnder({
      ...{ present, reduction, beside, on, goneOn, stayedFrom: isFinal ? undefined : from },
      known: (month) => known.get(month) ?? 0,
    });
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

/** The recognitions with what raised standards would have added to the one that had ended: it was due as well. */
function raisedIn(
  present: readonly Recognition[],
  reduction: Reduction,
  raises: readonly Raise[],
): readonly Recognition[] {
  const carrier = carrierOf(present, reduction);
  return present.map((each) => (each === carrier ? withRaises(each, raises) : each));
}
