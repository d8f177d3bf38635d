import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { Sealer, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import { PlaceRules } from '../place/place-rules.js';
import type { LedgerEntryDto } from './ledger.dto.js';
import { enterInLedger } from './ledger.rules.js';

/** Under which name who answers for the help is sealed, with the case. */
export const LEDGER_RESPONSIBLE = 'ledgerResponsible';

/** Enters households in the ledger; who enters them signs. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  enter(ctx: CommandContext, caseId: string, body: LedgerEntryDto): Promise<HttpAnswer> {
    const { on, cause, unit, measures, responsible } = body;
    const about = [cause, ...measures];
    const command = { ctx, caseId, action: 'ledger.entered', track: 'monitored', about, on } as const;
    return this.cases.run(command, async (tx, file) => {
      const decided = enterInLedger(file, body, {
        today: tx.today,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        known: new Set(this.rules.measures(file.regionCode, on).map(({ head }) => head.code)),
        units: new Set(this.rules.departments(file.regionCode)),
      });
      if (!decided.ok) return { decided, restsOn: [] };
      const sealed = JSON.stringify(this.sealer.seal(LEDGER_RESPONSIBLE, caseId, responsible));
      await sql`
        insert into ledger_entry (case_id, version, cause, unit, responsible, measures, entered_on, signed_by)
        select ${caseId}::uuid, count(*) + 1, ${cause}, ${unit}, ${sealed}::jsonb, ${measures}::text[], ${on}::date,
               ${tx.actor.id}
          from ledger_entry where case_id = ${caseId}::uuid`.on(tx);
      return { decided, answer: { cause }, restsOn: [] };
    });
  }
}
