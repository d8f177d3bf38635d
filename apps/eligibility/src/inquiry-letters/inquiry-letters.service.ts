import { Injectable } from '@nestjs/common';
import { newId, ok, refuse, RefusalError, type IsoDate } from '@aid-chain/kernel';
import {
  Directory,
  maskName,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { Bilingual } from '@aid-chain/vocabulary';
import { answerWarnings } from '../awaited-units/awaited-units.rules.js';
import { checkNoRelative } from '../authorisation/no-relative.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { isGathering } from '../cases/gathering.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { householdsByCase } from '../household/household-store.js';
import { NamesInside } from '../household/names-inside.js';
import { PlaceRules } from '../place/place-rules.js';
import {
  contentFaults,
  ending,
  letterDay,
  letterText,
  notAskedYet,
  reminder,
  unitFaults,
} from './inquiry-letter.rules.js';
import type { InquiryAnswerDto, InquiryLetterDto, InquiryReminderDto } from './inquiry-letters.dto.js';
import {
  endLetter,
  findLetter,
  insertLetter,
  openLetters,
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
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly names: NamesInside,
  ) {}

  /**
   * @throws RefusalError VERIFICATION_CASE_CLOSED, CLOSE_RELATIVE, INQUIRY_DAY_INVALID, PERSON_NOT_IN_HOUSEHOLD, and the faults of
   * `contentFaults` and `notAskedYet`
   */
  send(ctx: CommandContext, caseId: string, body: InquiryLetterDto): Promise<HttpAnswer> {
    const { on, personId, purpose, fields } = body;
    const command = { ctx, caseId, action: 'inquiry.sent', on, queries: true } as const;
    return this.cases.run(command, async (tx, file) => {
      const person = await this.personMeant(tx, file, body);
      await this.checkUnit(tx, file, body.unit);
      await this.checkNew(tx, caseId, body);
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
      const text = letterText(
        { purpose, fields, number },
        { dueOn: due.dueOn, law: this.law(file, on), person },
      );
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
      const person = await this.masked(tx, file, inquiry.personId);
      const text = letterText(inquiry, { dueOn: due.dueOn, law: this.law(file, inquiry.sentOn), person });
      return { state: 'sent', text };
    });
  }

  /** @throws RefusalError INQUIRY_NOT_FOUND, CLOSE_RELATIVE, and of `ending` */
  end(ctx: CommandContext, letterId: string, { on, outcome, paper }: InquiryAnswerDto): Promise<HttpAnswer> {
    return this.step(ctx, letterId, { action: 'inquiry.answered', on }, async (tx, file, inquiry) => {
      orRefuse(ending(inquiry, { outcome, on, ...(paper === undefined ? {} : { paper }) }, tx.today));
      await endLetter(tx, letterId, { state: outcome, on, paper: paper ?? null });
      const events = [stepRecorded(file, 'inquiry-ended', on, outcome)];
      const warnings = outcome === 'answered' ? answerWarnings(file) : [];
      return { state: outcome, events, ...(warnings.length === 0 ? {} : { warnings }) };
    });
  }

  /** @throws RefusalError INQUIRY_SENT_ALREADY where the unit was asked the same and has not answered */
  private async checkNew(tx: CommandTx, caseId: string, body: InquiryLetterDto): Promise<void> {
    const { unit, purpose, fields, personId = null } = body;
    const open = await openLetters(tx, { caseId, purpose, personId });
    const named = open.map((each) => ({
      ...each,
      unit: this.sealer.open(UNIT_FIELD, each.letterId, each.unit),
    }));
    orRefuse(notAskedYet({ unit, purpose, fields, personId }, named));
  }

  private law({ regionCode }: CaseState, on: IsoDate): Bilingual {
    return this.rules.citationOf(regionCode, 'inquiry.ground', on);
  }

  /** @returns the masked name of whom it is about */
  private async personMeant(
    tx: CommandTx,
    file: CaseState,
    { on, purpose, fields, personId: named }: InquiryLetterDto,
  ): Promise<string | undefined> {
    const personId = named ?? null;
    if (file.householdEnded !== undefined || !isGathering(file)) orRefuse(refuse('VERIFICATION_CASE_CLOSED'));
    await checkNoRelative(tx, tx.actor, file.householdId);
    orRefuse(letterDay(on, file.openedOn, tx.today));
    orRefuse(noFaults(contentFaults({ purpose, fields, personId })));
    const person = await this.masked(tx, file, personId);
    if (personId !== null && person === undefined)
      orRefuse(noFaults([{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: '/personId' }]));
    return person;
  }

  private async masked(tx: CommandTx, file: CaseState, personId: string | null): Promise<string | undefined> {
    const copy = (await householdsByCase(tx, [file])).get(file.caseId);
    const name = copy === undefined ? undefined : this.names.nameOf(copy, personId);
    return name === undefined ? undefined : maskName(name);
  }

  /** @throws RefusalError INQUIRY_TO_FAMILY */
  private async checkUnit(tx: CommandTx, file: CaseState, unit: string): Promise<void> {
    const copy = (await householdsByCase(tx, [file])).get(file.caseId);
    orRefuse(noFaults(unitFaults(unit, copy === undefined ? [] : this.names.all(copy))));
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
    ) => Promise<{
      readonly state: string;
      readonly events?: readonly CaseEvent[];
      readonly text?: object;
      readonly warnings?: readonly object[];
    }>,
  ): Promise<HttpAnswer> {
    const find = async (tx: CommandTx): Promise<StoredLetter> => {
      const found = await findLetter(tx, tx.actor, letterId);
      if (found === undefined) throw new RefusalError({ code: 'INQUIRY_NOT_FOUND', params: {} });
      return found;
    };
    const command = { ctx, action, on, about: [letterId] };
    const caseOf = async (tx: CommandTx) => (await find(tx)).caseId;
    return this.cases.runOn(command, caseOf, async (tx, file) => {
      await checkNoRelative(tx, tx.actor, file.householdId);
      const inquiry = await find(tx);
      const { events = [], state, ...more } = await work(tx, file, inquiry);
      const answer = { letterId, number: inquiry.number, letterState: state, ...more };
      return { decided: ok({ state: file, events }), answer, restsOn: [] };
    });
  }
}
