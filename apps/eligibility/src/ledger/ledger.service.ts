import { Injectable } from '@nestjs/common';
import { Sealer, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import { PlaceRules } from '../place/place-rules.js';
import type { LedgerEntryDto } from './ledger.dto.js';
import { enterInLedger, type LedgerContent } from './ledger.rules.js';
import { insertEntry, standingEntry } from './ledger.store.js';

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
    const { on, cause, unit, measures, responsible, reasonCode: replacedFor = null } = body;
    const about = [cause, ...measures];
    const command = { ctx, caseId, action: 'ledger.entered', track: 'monitored', about, on } as const;
    return this.cases.run(command, async (tx, file) => {
      const decided = enterInLedger(file, body, {
        today: tx.today,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        known: new Set(this.rules.measures(file.regionCode, on).map(({ head }) => head.code)),
        units: new Set(this.rules.departments(file.regionCode)),
        before: await this.standing(tx, caseId),
      });
      if (!decided.ok) return { decided, restsOn: [] };
      const entry = { cause, unit, measures, on, signedBy: tx.actor.id, replacedFor };
      const sealed = this.sealer.seal(LEDGER_RESPONSIBLE, caseId, responsible);
      await insertEntry(tx, caseId, { ...entry, responsible: sealed });
      return { decided, answer: { cause }, restsOn: [] };
    });
  }

  /** The entry that stands, opened to be compared only. */
  private async standing(tx: CommandTx, caseId: string): Promise<LedgerContent | undefined> {
    const found = await standingEntry(tx, caseId);
    if (found === undefined) return undefined;
    return { ...found, responsible: this.sealer.open(LEDGER_RESPONSIBLE, caseId, found.responsible) };
  }
}
