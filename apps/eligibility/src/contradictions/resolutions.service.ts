import { Injectable } from '@nestjs/common';
import { ok } from '@aid-chain/kernel';
import { Sealer, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { contradictionsOf, withCounted, type Resolution } from '@aid-chain/policy';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import type { CaseState } from '../cases/case.state.js';
import { STEP_PARAMETERS } from '../commands/step-parameters.js';
import { PlaceRules } from '../place/place-rules.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import type { ResolutionDto } from './resolution.dto.js';
import { contradictionResolved, resolveContradiction, standsAlready } from './resolution.rules.js';
import { lastNote, saveResolution } from '../facts/resolution-store.js';

@Injectable()
export class ResolutionsService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  resolve(ctx: CommandContext, caseId: string, key: string, body: ResolutionDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'contradiction.resolved', about: [key], on: body.on };
    const restsOn = STEP_PARAMETERS.resolution;
    return this.cases.run(command, async (tx, file) => {
      const facts = await this.facts.read(tx, file);
      const pack = this.rules.on(file.regionCode, tx.today);
      const contradictions = contradictionsOf(facts, pack, tx.today);
      const decided = resolveContradiction(
        file,
        { key, ...body },
        {
          today: tx.today,
          staffCode: tx.actor.staffCode,
          declaredRelatives: await declaredStaffCodes(tx, file.householdId),
          contradictions,
        },
      );
      if (!decided.ok) return { decided, restsOn };
      const resolution = withCounted(decided.value, { facts, pack, on: tx.today });
      const answer = { key, amount: resolution.amount };
      const settled = standsAlready(resolution, contradictions);
      // The same decision again is without effect: the audit has it, the aid chain has its link already.
      if (settled && (await this.addsNothing(tx, file, key, body.note)))
        return { decided: ok({ state: file, events: [] }), answer: { ...answer, hasEffect: false }, restsOn };
      const number = await this.save(tx, file, resolution, body.note);
      const made = { number, reasonCode: body.reasonCode };
      return {
        decided: ok({ state: file, events: [contradictionResolved(file, resolution, made)] }),
        answer: { ...answer, hasEffect: true },
        restsOn,
      };
    });
  }

  /** Whether a note states nothing beside that of the last decision. */
  private async addsNothing(tx: CommandTx, file: CaseState, key: string, note?: string): Promise<boolean> {
    if (note === undefined) return true;
    const kept = await lastNote(tx, file.caseId, key);
    return kept !== null && this.sealer.openJson<string>('resolutionNote', file.householdId, kept) === note;
  }

  private async save(tx: CommandTx, file: CaseState, resolution: Resolution, note?: string): Promise<number> {
    const sealed = note === undefined ? null : this.sealer.sealJson('resolutionNote', file.householdId, note);
    const { id: by, role } = tx.actor;
    return saveResolution(tx, { caseId: file.caseId, by, role, resolution, note: sealed });
  }
}
