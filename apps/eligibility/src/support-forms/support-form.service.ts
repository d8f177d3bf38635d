import { Injectable } from '@nestjs/common';
import type { CommandContext, CommandTx, HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { Determinations } from '../determination/determinations.js';
import { tekunPersonsOf } from '../facts/tekun-persons.js';
import type { SupportFormDto } from './support-form.dto.js';
import { chooseForm } from './support-form.rules.js';
import { saveForm, supportForms } from './support-form.store.js';

/** Records what tekun persons choose, at the examination and at any time after it. */
@Injectable()
export class SupportFormService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
  ) {}

  choose(ctx: CommandContext, caseId: string, body: SupportFormDto): Promise<HttpAnswer> {
    const about = [body.personId];
    const command = { ctx, caseId, action: 'support-form.chosen', about, on: body.on };
    return this.cases.run(command, async (tx, file) => {
      const decided = chooseForm(file, body, {
        today: tx.today,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        tekunPersons: await this.tekun(tx, file),
        chosen: await supportForms(tx, caseId),
      });
      if (!decided.ok) return { decided, restsOn: [] };
      const number = await saveForm(tx, caseId, body, tx.actor.id);
      return { decided, answer: { personId: body.personId, form: body.form, number }, restsOn: [] };
    });
  }

  private async tekun(tx: CommandTx, file: CaseState): Promise<ReadonlySet<string>> {
    const running = (await tekunPersonsOf(tx, [file.householdId])).get(file.householdId) ?? [];
    const found = await this.determinations.compute(tx, file, 'civil-affairs', tx.today);
    const persons = found.categories.flatMap((result) => result.persons ?? []);
    const met = persons.filter(({ outcome }) => outcome === 'met').map(({ personId }) => personId);
    return new Set([...running, ...met]);
  }
}
