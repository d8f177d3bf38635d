import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@aid-chain/kernel';
import type { CommandContext, CommandTx, HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { casesBeside } from '../cases/case-store.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { Reassessment } from '../case-opening/reassessment.js';
import { closedInto } from '../household/household-store.js';
import { PlaceRules } from '../place/place-rules.js';
import type { TrackReopeningDto } from './track-reopening.dto.js';
import type { ReopeningCommand } from './reopening-parts.rules.js';
import { reopenTrack } from './track-reopening.rules.js';

const MONTHS = 'reopening.months' as const;

/** Reopens what was closed with a household whose end was a mistake. */
@Injectable()
export class TrackReopeningService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly reassessment: Reassessment,
    private readonly rules: PlaceRules,
  ) {}

  /** @returns 201 {caseId, state, track, trackState, answer}, or the refusals of `reopenTrack` */
  answer(ctx: CommandContext, caseId: string, body: TrackReopeningDto): Promise<HttpAnswer> {
    const { track, on, answer, reasonCode } = body;
    const command = {
      ctx,
      caseId,
      action: 'track.reopening-answered',
      track,
      on,
      ...(reasonCode === undefined ? {} : { about: [`reason=${reasonCode}`] }),
      locksFamily: true,
    } as const;
    return this.cases.run(command, async (tx, file) => {
      const decided = await this.decide(tx, file, {
        ...{ track, on, answer },
        ...(reasonCode === undefined ? {} : { reasonCode }),
      });
      return { decided, answer: { answer }, restsOn: [MONTHS] };
    });
  }

  /** A closed track followed no change of its household, so a reopened one is brought up to the register at once. */
  private async decide(tx: CommandTx, file: CaseState, command: ReopeningCommand): Promise<Result<Decided>> {
    const { householdId } = file;
    const decided = reopenTrack(file, command, {
      ...{ today: tx.today, by: tx.actor.id, role: tx.actor.role, staffCode: tx.actor.staffCode },
      authority: this.rules.authorityOf(file.regionCode, command.track, command.on),
      declaredRelatives: await declaredStaffCodes(tx, householdId),
      months: this.rules.one(file.regionCode, MONTHS, command.on),
      others: await casesBeside(tx, file),
      isMerged: (await closedInto(tx, householdId)) !== undefined,
    });
    if (!decided.ok || command.answer !== 'reopen') return decided;
    const { state, events } = decided.value;
    const followed = await this.reassessment.broughtUp(tx, state, command.on);
    return ok({ state: followed.state, events: [...events, ...followed.events] });
  }
}
