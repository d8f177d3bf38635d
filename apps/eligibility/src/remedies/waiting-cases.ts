import { Injectable } from '@nestjs/common';
import { newId, ok, type IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  Reads,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { casesBeside, findCase, updateCases } from '../cases/case-store.js';
import { emitDecided } from '../cases/emit.js';
import { mayWait, waitOf, waitsFor, waitsNoMore } from '../cases/waiting.rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { caseOfRemedy } from './locked-remedy.js';
import type { Remedy } from './remedy.state.js';

/** The decision that was refused. */
interface RefusedDecision {
  readonly caseId: string;
  readonly track: Track;
}

/** Cases whose decision waits for the result of a remedy: their clock stands still from its first refusal to the result (adr/0083). */
@Injectable()
export class WaitingCases {
  constructor(
    private readonly cases: CaseCommands,
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Keeps that a case waits, after its decision of a track was refused for a remedy: a refusal itself leaves nothing behind but its audit
   * row. A proposal that is refused stops nothing: the decision of its case may be about something else.
   * @returns the refusal, unchanged
   */
  async following(
    ctx: CommandContext,
    { caseId, track }: RefusedDecision,
    answer: HttpAnswer,
  ): Promise<HttpAnswer> {
    const remedyId = awaited(answer);
    if (remedyId === undefined) return answer;
    const file = await findCase(this.reads, caseId, ctx.actor);
    if (file === undefined || !mayWait(file, track) || waitOf(file)?.remedyId === remedyId) return answer;
    const again = { ...ctx, idempotencyKey: newId() };
    const command = { ctx: again, caseId, action: 'time-limit.changed', about: ['waits-for-remedy'] };
    const on = this.clock.today();
    try {
      await this.cases.run({ ...command, on }, async (tx, now) => {
        if (!mayWait(now, track) || !(await isOpen(tx, remedyId))) throw new SettledMeanwhile();
        return { decided: ok(waitsFor(now, { track, remedyId, since: tx.today })), restsOn: [] };
      });
    } catch (error) {
      if (!(error instanceof SettledMeanwhile)) throw error;
    }
    return answer;
  }

  /** With its result, or as it was not accepted, they wait no more. The cases of the family are locked. */
  async release(tx: CommandTx, remedy: Remedy, on: IsoDate): Promise<void> {
    if (remedy.caseId === null || remedy.adjustmentId === null) return;
    const file = await caseOfRemedy(tx, remedy);
    const released = [file, ...(await casesBeside(tx, file))].flatMap((each) => {
      const decided = waitsNoMore(each, remedy.remedyId, on);
      return decided === undefined ? [] : [decided];
    });
    updateCases(
      tx,
      released.map(({ state }) => state),
    );
    emitDecided(tx, { events: released.flatMap(({ events }) => events) }, tx.now);
  }
}

/** The result came, or the case went on, between the refusal and its trace: nobody would end the wait. */
class SettledMeanwhile extends Error {}

/** Whether a remedy has no result yet; its result takes the lock of the family's cases, which the command holds. */
async function isOpen(tx: CommandTx, remedyId: string): Promise<boolean> {
  const found = await sql`
    select from remedy r where r.remedy_id = ${remedyId}::uuid and r.state in ('received', 'in-examination')`.on(
    tx,
  );
  return found.length === 1;
}

/** The remedy for which an answer has to wait; undefined for every other answer. */
function awaited({ body }: HttpAnswer): string | undefined {
  const { code, params } = body as { readonly code?: unknown; readonly params?: Record<string, unknown> };
  const remedyId = params?.['remedyId'];
  return code === 'REDUCTION_UNDER_REMEDY' && typeof remedyId === 'string' ? remedyId : undefined;
}
