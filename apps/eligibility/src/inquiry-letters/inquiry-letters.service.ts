import { Injectable } from '@nestjs/common';
import { newId, ok, refuse, RefusalError, type IsoDate } from '@aid-chain/kernel';
import {
  Directory,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { Bilingual } from '@aid-chain/vocabulary';
import { refuseRelative } from '../authorisation/refuse-relative.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { isGathering } from '../cases/gathering.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { CaseHouseholds } from '../household/case-household.js';
import { PlaceRules } from '../place/place-rules.js';
import { ending, letterDay, letterText, reminder } from './inquiry-letter.rules.js';
import type { InquiryAnswerDto, InquiryLetterDto, InquiryReminderDto } from './inquiry-letters.dto.js';
import {
  endLetter,
  findLetter,
  insertLetter,
  remindLetter,
  type StoredLetter,
} from './inquiry-letters.store.js';

/** Under which field the name of a unit is sealed, by the letter. */
export const UNIT_FIELD = 'inquiryUnit';

/** Letters to units that know something of a family (社会救助法 43, 65; L-65). */
@Injectable()
export class InquiryLetters {
  constructor(
    private readonly cases: CaseCommands,
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
  ) {}

  /** @throws RefusalError VERIFICATION_CASE_CLOSED, CLOSE_RELATIVE, INQUIRY_DAY_INVALID, PERSON_NOT_IN_HOUSEHOLD */
  send(ctx: CommandContext, caseId: string, body: InquiryLetterDto): Promise<HttpAnswer> {
    const { on, personId, purpose, fields } = body;
    const command = { ctx, caseId, action: 'inquiry.sent', on, queries: true } as const;
    return this.cases.run(command, async (tx, file) => {
      await this.checkPossible(tx, file, body);
      const letterId = newId();
      const unit = this.sealer.seal(UNIT_FIELD, letterId, body.unit);
      const due = this.due(file, on);
      const inquiry = {
        letterId,
        caseId,
        personId: personId ?? null,
        unit,
        purpose,
        fields,
        sentOn: on,
        ...due,
      };
      const number = await insertLetter(tx, inquiry, tx.actor.id);
      const text = letterText({ purpose, fields, number }, due.dueOn, this.law(file, on));
      const events = [stepRecorded(file, 'inquiry-sent', on, 'asked')];
      return { decided: ok({ state: file, events }), answer: { letterId, number, text }, restsOn: [] };
    });
  }

  /** @throws RefusalError INQUIRY_NOT_FOUND, CLOSE_RELATIVE, INQUIRY_ANSWERED, INQUIRY_DAY_INVALID */
  remind(ctx: CommandContext, letterId: string, { on }: InquiryReminderDto): Promise<HttpAnswer> {
    return this.step(ctx, letterId, { action: 'inquiry.reminded', on }, async (tx, file, inquiry) => {
      orRefuse(reminder(inquiry, on, tx.today));
      const due = this.due(file, on);
      await remindLetter(tx, letterId, { on, ...due });
      return { state: 'sent', text: letterText(inquiry, due.dueOn, this.law(file, inquiry.sentOn)) };
    });
  }

  /** @throws RefusalError INQUIRY_NOT_FOUND, CLOSE_RELATIVE, INQUIRY_ANSWERED, INQUIRY_NOT_DUE, INQUIRY_DAY_INVALID */
  end(ctx: CommandContext, letterId: string, { on, outcome, paper }: InquiryAnswerDto): Promise<HttpAnswer> {
    return this.step(ctx, letterId, { action: 'inquiry.answered', on }, async (tx, file, inquiry) => {
      orRefuse(ending(inquiry, outcome, on, tx.today));
      await endLetter(tx, letterId, { state: outcome, on, paper: paper ?? null });
      return { state: outcome, events: [stepRecorded(file, 'inquiry-ended', on, outcome)] };
    });
  }

  private law({ regionCode }: CaseState, on: IsoDate): Bilingual {
    return this.rules.citationOf(regionCode, 'inquiry.ground', on);
  }

  private async checkPossible(
    tx: CommandTx,
    file: CaseState,
    { on, personId }: InquiryLetterDto,
  ): Promise<void> {
    if (file.householdEnded !== undefined || !isGathering(file)) orRefuse(refuse('VERIFICATION_CASE_CLOSED'));
    await refuseRelative(tx, tx.actor, file.householdId);
    orRefuse(letterDay(on, file.openedOn, tx.today));
    const { memberIds } = await this.households.load(tx, file);
    if (personId === undefined || memberIds.has(personId)) return;
    const fault = { code: 'PERSON_NOT_IN_HOUSEHOLD', path: '/personId' } as const;
    throw new RefusalError({ code: 'PERSON_NOT_IN_HOUSEHOLD', params: {}, faults: [fault] });
  }

  /** By when a unit answers; open where the place sets no days. */
  private due({ regionCode }: CaseState, on: IsoDate) {
    const days = this.rules.one(regionCode, 'inquiry.answer.working-days', on);
    if (days === undefined) return { dueOn: null, dueProvisional: false };
    const { date, provisional } = this.directory.calendar().addWorkingDays(on, days);
    return { dueOn: date, dueProvisional: provisional };
  }

  private step(
    ctx: CommandContext,
    letterId: string,
    { action, on }: { readonly action: string; readonly on: IsoDate },
    work: (
      tx: CommandTx,
      file: CaseState,
      inquiry: StoredLetter,
    ) => Promise<{ readonly state: string; readonly events?: readonly CaseEvent[]; readonly text?: object }>,
  ): Promise<HttpAnswer> {
    const find = async (tx: CommandTx): Promise<StoredLetter> => {
      const found = await findLetter(tx, tx.actor, letterId);
      if (found === undefined) throw new RefusalError({ code: 'INQUIRY_NOT_FOUND', params: {} });
      return found;
    };
    const command = { ctx, action, on, about: [letterId] };
    const caseOf = async (tx: CommandTx) => (await find(tx)).caseId;
    return this.cases.runOn(command, caseOf, async (tx, file) => {
      await refuseRelative(tx, tx.actor, file.householdId);
      const inquiry = await find(tx);
      const { events = [], state, ...more } = await work(tx, file, inquiry);
      const answer = { letterId, number: inquiry.number, letterState: state, ...more };
      return { decided: ok({ state: file, events }), answer, restsOn: [] };
    });
  }
}
