import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Directory, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { PROVIDED_TRACK } from '../authority/authority.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { caseDueDates, type CaseDueDate, type DueTerms } from '../cases/case-due.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { PlaceRules } from '../place/place-rules.js';
import { requestedPapers } from '../papers/requested-papers.store.js';
import { objectionsTo } from '../remedies/objections.store.js';
import { changeTimeLimit } from './change-time-limit.rules.js';
import { limitTerms } from './limit-terms.js';
import type { TimeLimitDto } from './time-limit.dto.js';
import { shownLimit, timeLimitOf, type TimeLimit } from './time-limit.rules.js';

/** Extends and pauses the time limit of cases. */
@Injectable()
export class TimeLimitService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  change(ctx: CommandContext, caseId: string, body: TimeLimitDto): Promise<HttpAnswer> {
    const about = body.reasonCode === undefined ? [body.change] : [body.change, body.reasonCode];
    const command = { ctx, caseId, action: 'time-limit.changed', about, on: body.on };
    return this.cases.run(command, async (tx, file) => {
      const decided = changeTimeLimit(file, body, {
        today: tx.today,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        limit: this.limitOf(file, tx.today),
        hasSpecial: this.terms(file, tx.today).special !== null,
        isDisputed: await isDisputed(tx, file),
        askedForPapers: (await requestedPapers(tx, file.caseId)).length > 0,
      });
      const timeLimit = decided.ok ? this.limitOf(decided.value.state, tx.today) : undefined;
      const answer = timeLimit === undefined ? {} : { timeLimit: shownLimit(timeLimit, tx.today) };
      return { decided, answer, restsOn: [] };
    });
  }

  /** The time limit of a case by the parameters of a day; undefined where none runs. */
  limitOf(file: CaseState, today: IsoDate): TimeLimit | undefined {
    return timeLimitOf(file, this.terms(file, today), this.directory.calendar());
  }

  /** The days of the steps of a case, by the same calendar. */
  dueDates(file: CaseState, terms: DueTerms): CaseDueDate[] {
    return caseDueDates(file, terms, this.directory.calendar());
  }

  private terms({ regionCode }: CaseState, today: IsoDate) {
    return limitTerms(this.rules, regionCode, today);
  }
}

/** Whether somebody objected to the publicity: it led back to the survey, or the objection is still examined. */
async function isDisputed(tx: CommandTx, { caseId, disputed }: CaseState): Promise<boolean> {
  return (
    disputed?.[PROVIDED_TRACK] !== undefined || (await objectionsTo(tx, caseId, PROVIDED_TRACK)).open > 0
  );
}
