import { Injectable } from '@nestjs/common';
import { dateOf, RefusalError, toInstant, type IsoDate } from '@aid-chain/kernel';
import { all, sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  placeParameter,
  Policies,
  regionCondition,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import type { AdoptionOutcome } from '@aid-chain/vocabulary';
import { householdsDeclaring } from '../authorisation/authorisation-store.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { householdsOf } from '../household/household-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { applyEvents } from '../recognitions/recognition-events.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { redeterminationsWhere } from '../redetermination/redetermination.store.js';
import type { Redetermination } from '../redetermination/redetermination.state.js';
import { adjustmentEvents } from './adjustment-event.rules.js';
import type { AdoptionDto } from './adjustment.dto.js';
import type { Adjustment, Compared } from './adjustment.state.js';
import { lockOpenOf, markAdopted, saveAdjustments } from './adjustment.store.js';
import { adoptableRows, countWaiting } from './adoptable.store.js';
import { AdoptionPages, countsOf, type AdoptedPage, type AdoptedRow } from './adoption-page.js';
import { Completion } from './completion.js';
import { fromMonthOf } from './first-month.rules.js';
import { hearingsOf, type KeptHearing } from './hearing.store.js';
import { proposalOf } from './proposal.rules.js';
import { HEARING_OWED, LINES_FIELD } from './proposals.service.js';
import { whereabouts } from './whereabouts.rules.js';

const PAGE = 200;

/** What one recognition came to, with what is written of it. */
interface Taken {
  readonly recognitionId: string;
  readonly outcome: AdoptionOutcome;
  readonly adjustment?: Adjustment;
  readonly events: readonly CaseEvent[];
}

interface Run {
  readonly redetermination: Redetermination;
  readonly on: IsoDate;
  readonly by: string;
}

/**
 * Takes in what a redetermination found (S1-18): increases are decided, what falls or ends is proposed and waits for its
 * hearing. A page at a time, each in one transaction; what is done is marked, so that the next command goes on there.
 */
@Injectable()
export class Adoptions {
  constructor(
    private readonly commands: Commands,
    private readonly policies: Policies,
    private readonly rules: PlaceRules,
    private readonly pages: AdoptionPages,
    private readonly completion: Completion,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, REDETERMINATION_NOT_DONE, REDETERMINATION_OUTDATED, STEP_DATE_*. */
  adopt(ctx: CommandContext, redeterminationId: string, body: AdoptionDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const redetermination = await this.run(tx, redeterminationId, body.on);
      const related = await householdsDeclaring(tx, tx.actor.staffCode);
      const { changes, caseId, limit = PAGE } = body;
      const asked = { redeterminationId, changes, caseId, related };
      const found = await adoptableRows(tx, asked, limit);
      const page = await this.pages.read(tx, found, redetermination.onDay);
      const taken = await this.taken(tx, page, { redetermination, on: body.on, by: tx.actor.id });
      await this.write(tx, redeterminationId, page, taken, body.on);
      const { left, leftOut } = await countWaiting(tx, asked);
      const counts = countsOf(taken.map(({ outcome }) => outcome));
      return {
        status: 201,
        body: { redeterminationId, counts, left, ...(leftOut === 0 ? {} : { leftOut }) },
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

  private async run(tx: CommandTx, id: string, on: IsoDate): Promise<Redetermination> {
    const conditions = all([
      sql`redetermination_id = ${id}::uuid`,
      regionCondition(tx.actor, sql`region_code`),
    ]);
    const [run] = await redeterminationsWhere(tx, conditions, 1);
    if (run === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    if (run.state !== 'done') throw new RefusalError({ code: 'REDETERMINATION_NOT_DONE', params: {} });
    if (run.parameters !== (this.policies.revision ?? null))
      throw new RefusalError({ code: 'REDETERMINATION_OUTDATED', params: {} });
    orRefuse(stepDate(on, dateOf(toInstant(run.startedAt)), tx.today));
    return run;
  }

  private async taken(tx: CommandTx, { rows }: AdoptedPage, run: Run): Promise<Taken[]> {
    const open = await lockOpenOf(
      tx,
      rows.map(({ row }) => row.recognitionId),
    );
    const hearings = await hearingsOf(
      tx,
      open.map(({ adjustmentId }) => adjustmentId),
    );
    const copies = await householdsOf(
      tx,
      rows.map(({ row }) => row.householdId),
    );
    return rows.map((each): Taken => {
      const { recognitionId, householdId } = each.row;
      const standing = open.find((one) => one.recognitionId === recognitionId);
      const members = copies.get(householdId)?.members ?? [];
      const person =
        members.length === 0 ? 'there' : whereabouts(each.recognition?.personId ?? null, members, run.on);
      if (person !== 'there') return { recognitionId, outcome: 'changed-since', events: [] };
      return this.one(each, { open: standing, hearings }, run);
    });
  }

  private one({ row, outcome, file, recognition }: AdoptedRow, standing: Standing, run: Run): Taken {
    const { recognitionId } = row;
    if (outcome.is === 'changed-since' || file === undefined || recognition === undefined)
      return { recognitionId, outcome: 'changed-since', events: [] };
    const { result } = outcome;
    const { open, hearings } = standing;
    const hearing = hearings.find(({ hearingId }) => hearingId === open?.hearingId);
    const proposal = proposalOf(this.proposed(run, { file, recognition, result }), { open, hearing });
    if (!proposal.ok) return { recognitionId, outcome: 'proposed-already', events: [] };
    const adjustment = proposal.value;
    if (outcome.is === 'proposal') {
      const kind = adjustment.kinds[0] ?? 'unclear';
      const events = [stepRecorded(file, 'adjustment-proposed', run.on, kind, recognition.track)];
      return { recognitionId, outcome: 'proposed', adjustment, events };
    }
    // A raised standard is owed from its own month on: what was not paid since is arrears, never lost.
    const effectiveOn = fromMonthOf(run.redetermination.onDay);
    const decided = this.completion.decided(run.by, adjustment, {
      result,
      on: run.on,
      effectiveOn,
      hearing: undefined,
    });
    const events = adjustmentEvents([recognition], {
      result,
      effectiveOn,
      person: 'there',
      reasonCode: 'standard-changed',
    });
    return { recognitionId, outcome: 'increased', adjustment: decided, events };
  }

  private proposed(
    { redetermination, on, by }: Run,
    { file, recognition, result }: { file: CaseState; recognition: Recognition; result: Compared },
  ) {
    const pack = this.rules.on(file.regionCode, on);
    return {
      ...{ file, recognition, result, source: 'redetermination' as const, on, by, person: 'there' as const },
      ...{ redeterminationId: redetermination.redeterminationId, computedFor: redetermination.onDay },
      firstMonth: benefitStart(pack, on),
      isLaw: placeParameter(pack, HEARING_OWED),
      seal: (id: string, lines: Compared['lines']) => this.sealer.sealJson(LINES_FIELD, id, lines),
    };
  }

  /** Every table with one statement, the events in the order of the page, an audit row for each recognition. */
  private async write(
    tx: CommandTx,
    redeterminationId: string,
    { present }: AdoptedPage,
    taken: readonly Taken[],
    on: IsoDate,
  ): Promise<void> {
    const adjustments = taken.flatMap(({ adjustment }) => (adjustment === undefined ? [] : [adjustment]));
    const events = taken.flatMap((each) => each.events);
    await applyEvents(tx, present, events, on);
    await saveAdjustments(tx, adjustments);
    await markAdopted(tx, redeterminationId, taken);
    for (const { type, data } of events)
      tx.emit({ type, stream: `household/${data.subject.householdId}`, time: tx.now, data });
    for (const { adjustmentId, caseId, householdId, state } of adjustments)
      tx.audit({
        action: state === 'decided' ? 'adjustment.decided' : 'adjustment.proposed',
        ...{ objectType: 'adjustment', objectId: adjustmentId, householdId, ids: [caseId], basis: { on } },
      });
  }
}

interface Standing {
  readonly open: Adjustment | undefined;
  readonly hearings: readonly KeptHearing[];
}
