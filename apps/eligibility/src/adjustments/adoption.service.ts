import { Injectable } from '@nestjs/common';
import { dateOf, RefusalError, toInstant, type IsoDate } from '@aid-chain/kernel';
import { all, sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  Policies,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { decidesTrack, PROVIDED_TRACK } from '../authority/authority.rules.js';
import { householdsDeclaring } from '../authorisation/authorisation-store.js';
import { stepDate } from '../cases/step-date.rules.js';
import { emitArrears } from '../arrears/arrears-events.js';
import { insertArrears } from '../arrears/arrears.store.js';
import { PlaceRules } from '../place/place-rules.js';
import { saveRecognitions } from '../recognitions/recognition-store.js';
import { coveringRuns } from '../redetermination/covering-runs.sql.js';
import { redeterminationsWhere } from '../redetermination/redetermination.store.js';
import type { Redetermination } from '../redetermination/redetermination.state.js';
import type { AdoptionDto } from './adoption.dto.js';
import { markAdopted, saveAdjustments } from './adjustment.store.js';
import {
  adoptableRows,
  countWaiting,
  waitingRegions,
  type AskedFor,
  type AskedOf,
  type Waiting,
} from './adoptable.store.js';
import { AdoptionPages, countsOf } from './adoption-page.js';
import { AdoptionTaking, type Taken } from './adoption-taking.js';

const PAGE = 200;

/**
 * Takes in what a redetermination found (S1-18): increases are decided, what falls or ends is proposed and waits for its
 * hearing. Each family is taken in by who decides on it that day, the township or the county (社会救助法 44; L-40). A page at a
 * time, each in one transaction; what is done is marked, so that the next command goes on there.
 */
@Injectable()
export class Adoptions {
  constructor(
    private readonly commands: Commands,
    private readonly policies: Policies,
    private readonly rules: PlaceRules,
    private readonly pages: AdoptionPages,
    private readonly taking: AdoptionTaking,
  ) {}

  /** Refuses NOT_FOUND, REDETERMINATION_NOT_DONE, REDETERMINATION_OUTDATED, STEP_DATE_*, and TRACK_DECIDED_ELSEWHERE, AUTHORITY_NOT_PROVIDED where others decide on all that is asked for. */
  adopt(ctx: CommandContext, redeterminationId: string, body: AdoptionDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const redetermination = await this.run(tx, redeterminationId, body.on);
      const related = await householdsDeclaring(tx, tx.actor.staffCode);
      const { changes, caseId, limit = PAGE } = body;
      const { actor } = tx;
      const asked = await this.decidedBy(tx, { actor, redeterminationId, changes, caseId, related }, body.on);
      const found = await adoptableRows(tx, asked, limit);
      const page = await this.pages.read(tx, found, redetermination.onDay);
      const taken = await this.taking.take(tx, page, { redetermination, on: body.on, by: actor });
      await this.write(tx, redeterminationId, taken, body.on);
      const counts = countsOf(taken.map(({ outcome }) => outcome));
      return {
        status: 201,
        body: { redeterminationId, counts, ...shown(await countWaiting(tx, asked)) },
        audit: {
          ...{
            action: 'redetermination.adopted',
            objectType: 'redetermination',
            objectId: redeterminationId,
          },
          ...{ ids: [...changes], basis: { on: body.on } },
        },
      };
    });
  }

  /** What is asked for where the official decides: the authority of the place and day, region by region. */
  private async decidedBy(tx: CommandTx, asked: AskedFor, on: IsoDate): Promise<AskedOf> {
    const { role } = tx.actor;
    const waiting = await waitingRegions(tx, asked);
    const authorityOf = (code: string) => this.rules.authorityOf(code, PROVIDED_TRACK, on);
    const regions = waiting.filter((code) => authorityOf(code).role === role);
    const [other] = waiting;
    if (regions.length === 0 && other !== undefined)
      orRefuse(decidesTrack(PROVIDED_TRACK, authorityOf(other), role));
    return { ...asked, regions };
  }

  private async run(tx: CommandTx, id: string, on: IsoDate): Promise<Redetermination> {
    const conditions = all([sql`redetermination_id = ${id}::uuid`, coveringRuns(tx.actor, sql`region_code`)]);
    // Two commands on one run are taken one after the other, so that neither finds changed what the other has just taken in.
    await sql`select from redetermination where ${conditions} for update`.on(tx);
    const [run] = await redeterminationsWhere(tx, conditions, 1);
    if (run === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    if (run.state !== 'done') throw new RefusalError({ code: 'REDETERMINATION_NOT_DONE', params: {} });
    if (run.parameters !== (this.policies.revision ?? null))
      throw new RefusalError({ code: 'REDETERMINATION_OUTDATED', params: {} });
    orRefuse(stepDate(on, dateOf(toInstant(run.startedAt)), tx.today));
    return run;
  }

  /** Every table with one statement, the events in the order of the page, an audit row for each recognition. */
  private async write(
    tx: CommandTx,
    redeterminationId: string,
    taken: readonly Taken[],
    on: IsoDate,
  ): Promise<void> {
    const adjustments = taken.flatMap(({ adjustment }) => (adjustment === undefined ? [] : [adjustment]));
    const events = taken.flatMap((each) => each.events);
    const raised = taken.flatMap((each) => (each.raised === undefined ? [] : [each.raised]));
    if (raised.length > 0) await saveRecognitions(raised).on(tx);
    await saveAdjustments(tx, adjustments);
    const arrears = taken.flatMap((each) => (each.arrears === undefined ? [] : [each.arrears]));
    await insertArrears(tx, arrears);
    await markAdopted(tx, redeterminationId, taken);
    for (const { type, data } of events)
      tx.emit({ type, stream: `household/${data.subject.householdId}`, time: tx.now, data });
    for (const each of arrears) emitArrears(tx, each, on);
    for (const { adjustmentId, caseId, householdId, state } of adjustments)
      tx.audit({
        action: state === 'decided' ? 'adjustment.decided' : 'adjustment.proposed',
        ...{ objectType: 'adjustment', objectId: adjustmentId, householdId, ids: [caseId], basis: { on } },
      });
  }
}

function shown({ left, leftOut, elsewhere }: Waiting): object {
  return { left, ...(leftOut === 0 ? {} : { leftOut }), ...(elsewhere === 0 ? {} : { elsewhere }) };
}
