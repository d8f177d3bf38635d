import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { Directory, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { Determinations } from '../determination/determinations.js';
import { parametersOf } from '../determination/track-determination.rules.js';
import { lockRecognitions, recognitionsOfOne } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { SupportFormDto } from './support-form.dto.js';
import { chooseForm } from './support-form.rules.js';
import { saveForm } from './support-form.store.js';

/** Records what tekun persons choose, at the examination and at any time after it. */
@Injectable()
export class SupportFormService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
    private readonly directory: Directory,
  ) {}

  choose(ctx: CommandContext, caseId: string, body: SupportFormDto): Promise<HttpAnswer> {
    const about = [body.personId];
    const command = { ctx, caseId, action: 'support-form.chosen', about, on: body.on };
    return this.cases.run(command, async (tx, file) => {
      await this.checkAsker(tx, body.askedBy);
      const found = await this.found(tx, file, body);
      const decided = chooseForm(file, body, {
        today: tx.today,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        ...found,
      });
      const { monthlyAmountFen, restsOn } = found;
      if (!decided.ok) return { decided, restsOn };
      const { personId, form } = body;
      const number = await saveForm(tx, caseId, { ...body, monthlyAmountFen }, tx.actor.id);
      return { decided, answer: { personId, form, number, monthlyAmountFen }, restsOn };
    });
  }

  /** The choice is the person’s own word, taken by an official who can be asked about it (社会救助法 16). */
  private async checkAsker(tx: CommandTx, askedBy: string): Promise<void> {
    const asker = (await this.directory.actors(tx, [askedBy])).get(askedBy);
    if (asker === undefined || !OFFICIAL_ROLES.includes(asker.role))
      throw new RefusalError({ code: 'ASKED_BY_NO_OFFICIAL', params: {} });
  }

  /**
   * Who is a tekun person if the choice holds, what the one who chose gets by it, and on which parameters that rests. The
   * recognitions are locked before anything is read, so that no choice is made by what another command has just changed.
   */
  private async found(tx: CommandTx, file: CaseState, { personId, form, on }: SupportFormDto) {
    await lockRecognitions(tx, file.householdId);
    const recognitions = await recognitionsOfOne(tx, file.householdId);
    const evidence = await this.determinations.read(tx, file);
    const chosen = evidence.facts.supportForms ?? [];
    const supportForms = [...chosen, { personId, form, on }];
    const withChoice = { ...evidence, facts: { ...evidence.facts, supportForms } };
    const determination = this.determinations.computeOf(withChoice, file, 'civil-affairs', tx.today);
    const met = determination.categories
      .flatMap((result) => result.persons ?? [])
      .filter(({ outcome }) => outcome === 'met');
    const running = evidence.facts.tekunPersons ?? [];
    const own = met.find((each) => each.personId === personId);
    return {
      chosen,
      running: recognitions.find((each) => isTekun(each, personId)),
      tekunPersons: new Set([...running, ...met.map((each) => each.personId)]),
      monthlyAmountFen: own?.monthlyAmountFen ?? null,
      restsOn: parametersOf(determination),
    };
  }
}

function isTekun({ category, personId, state }: Recognition, of: string): boolean {
  return category === 'tekun' && personId === of && state.is === 'running';
}
