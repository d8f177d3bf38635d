import { Injectable } from '@nestjs/common';
import { addDays, maxDate, type IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import { findCase } from '../cases/case-store.js';
import { Determinations } from '../determination/determinations.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { amountUnder } from '../redetermination/redetermined.rules.js';
import { carrierOf } from './carrier.rules.js';
import type { Reduction } from './reduction.store.js';
import { raisesMeanwhile, type Raise } from './raises-meanwhile.rules.js';

/** Finds which raised standards passed by a family while the end of its recognition was carried out. */
@Injectable()
export class RaisesMeanwhile {
  constructor(private readonly determinations: Determinations) {}

  /**
   * By the parameters of each month, on the facts of the case and for the household of the last day on which the recognition ran: who
   * comes, goes or has a birthday later is no standard.
   * @param present the recognitions of the household
   * @param on the day on which the end is not carried out any more
   * A standard of a later day that no run has taken in for others is none yet: the run that does finds this one as well (S1-18).
   * @returns none of a reduction: what it leaves runs on, and is raised with every other
   */
  async find(
    tx: CommandTx,
    present: readonly Recognition[],
    { reduction, on }: { readonly reduction: Reduction; readonly on: IsoDate },
  ): Promise<readonly Raise[]> {
    const carrier = carrierOf(present, reduction);
    if (!reduction.ends || carrier?.state.is !== 'ended') return [];
    const file = await findCase(tx, carrier.caseId, tx.actor);
    if (file === undefined) return [];
    const evidence = await this.determinations.read(tx, file);
    const asOf = addDays(carrier.state.on, -1);
    const resultsOn = this.determinations.underParametersOf(evidence, file, { track: carrier.track, asOf });
    return raisesMeanwhile(carrier, {
      ...{ from: carrier.state.on, until: maxDate(on, await takenInUntil(tx, file.regionCode)) },
      amountIn: (month) => amountUnder(carrier, resultsOn(month)),
    });
  }
}

/** The last day whose standards a run has taken in for a region; before every day where none has. */
async function takenInUntil(tx: CommandTx, regionCode: string): Promise<IsoDate> {
  const [found] = await sql`
    select max(r.on_day)::text as "onDay" from redetermination r
     where starts_with(${regionCode}, r.region_code)
       and exists (select from redetermination_adoption a where a.redetermination_id = r.redetermination_id)`.on<{
    readonly onDay: IsoDate | null;
  }>(tx);
  return found?.onDay ?? BEFORE_EVERY_DAY;
}

const BEFORE_EVERY_DAY: IsoDate = '0001-01-01';
