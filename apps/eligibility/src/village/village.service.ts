import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Directory,
  placeParameter,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { PlaceRules } from '../place/place-rules.js';
import type { VillageStepDto } from './village.dto.js';
import { recordVillageStep, type VillageContext } from './village-step.rules.js';
import { VILLAGE_TRACK } from './village-route.rules.js';

/** Under which name what was found is sealed, with its case. */
const VILLAGE_NOTE = 'villageNote';

/** Records what villages do with the households that they report. */
@Injectable()
export class VillageService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
  ) {}

  record(ctx: CommandContext, caseId: string, body: VillageStepDto): Promise<HttpAnswer> {
    const { on, step, outcome, visitors = [] } = body;
    const about = [step, outcome, ...visitors];
    const command = {
      ctx,
      caseId,
      action: 'village-step.recorded',
      track: VILLAGE_TRACK,
      about,
      on,
    } as const;
    return this.cases.run(command, async (tx, file) => {
      const decided = recordVillageStep(
        file,
        { ...body, visitors },
        await this.context(tx, file, { on, visitors }),
      );
      if (!decided.ok) return { decided, restsOn: [] };
      await this.save(tx, caseId, body);
      const { village = [] } = decided.value.state;
      return { decided, answer: { village }, restsOn: ['village.procedure', 'village.publicity.days'] };
    });
  }

  private async context(
    tx: CommandTx,
    { regionCode, householdId }: CaseState,
    { on, visitors }: { readonly on: IsoDate; readonly visitors: readonly string[] },
  ): Promise<VillageContext> {
    const inProcedure = this.rules.one(regionCode, 'village.procedure', on) === true;
    return {
      today: tx.today,
      staffCode: tx.actor.staffCode,
      declaredRelatives: await declaredStaffCodes(tx, householdId),
      officials: await this.directory.actors(tx, visitors),
      least: placeParameter(this.rules.on(regionCode, on), 'survey.minimum-surveyors'),
      publicityDays: inProcedure ? this.rules.one(regionCode, 'village.publicity.days', on) : undefined,
    };
  }

  private async save(tx: CommandTx, caseId: string, body: VillageStepDto): Promise<void> {
    const { step, on, outcome, visitors = [], paper = null, note } = body;
    const sealed = note === undefined ? null : JSON.stringify(this.sealer.seal(VILLAGE_NOTE, caseId, note));
    await sql`
      insert into village_step (case_id, version, step, taken_on, outcome, visitors, paper, note, recorded_by)
      select ${caseId}::uuid, count(*) + 1, ${step}, ${on}::date, ${outcome}, ${visitors}::text[], ${paper},
             ${sealed}::jsonb, ${tx.actor.id}
        from village_step where case_id = ${caseId}::uuid`.on(tx);
  }
}
