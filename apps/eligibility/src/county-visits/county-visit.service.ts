import { Injectable } from '@nestjs/common';
import {
  Directory,
  placeParameter,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import { settleOrdered } from '../ordered-visits/ordered-visit.store.js';
import { PlaceRules } from '../place/place-rules.js';
import { settleComplaintVisits } from '../remedies/remedy.store.js';
import type { CountyVisitDto } from './county-visit.dto.js';
import { recordCountyVisit, type Visitor } from './county-visit.rules.js';
import { COUNTY_VISIT_NOTE, isVisitAwaited, saveCountyVisit } from './county-visit.store.js';

/** Records that the county saw a family at home before it decides. */
@Injectable()
export class CountyVisitService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
  ) {}

  record(ctx: CommandContext, caseId: string, body: CountyVisitDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'county-visit.recorded', about: body.visitors, on: body.on };
    return this.cases.run(command, async (tx, file) => {
      const decided = recordCountyVisit(file, body, {
        today: tx.today,
        staffCode: tx.actor.staffCode,
        isAwaited: await isVisitAwaited(tx, caseId, tx.today),
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        officials: await this.officials(tx, body.visitors),
        least: placeParameter(this.rules.on(file.regionCode, body.on), 'survey.minimum-surveyors'),
      });
      if (!decided.ok) return { decided, restsOn: [] };
      const note = this.sealer.seal(COUNTY_VISIT_NOTE, caseId, body.note);
      const version = await saveCountyVisit(tx, caseId, { ...body, note }, tx.actor.id);
      const { on, visitors } = body;
      // One visit settles whatever it was owed for.
      await settleOrdered(tx, { caseId, on, version, today: tx.today });
      await settleComplaintVisits(tx, { caseId, on, visitors });
      return { decided, answer: { outcome: body.outcome }, restsOn: [] };
    });
  }

  /** The active officials among those who are named. */
  private async officials(tx: CommandTx, ids: readonly string[]): Promise<ReadonlyMap<string, Visitor>> {
    const known = await this.directory.actors(tx, ids);
    return new Map([...known].filter(([, { role }]) => OFFICIAL_ROLES.some((official) => official === role)));
  }
}
