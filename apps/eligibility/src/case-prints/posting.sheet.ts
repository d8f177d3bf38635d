import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type PrintSubject,
} from '@aid-chain/platform';
import { printedDay, type PostingSheetModel } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { NoticeOffices } from './notice-office.js';
import { printedAmount, printedCategory } from './printed-amount.rules.js';
import { PrintedCases } from './printed-case.js';
import { stepMissing } from './step-missing.js';
import { postingsOf } from '../postings/posting.store.js';

/** What was decided, for the board of the village: applicant, number of members, kind and amount, and nothing else (L-08). */
@Injectable()
export class PostingSheet implements PrintSource, OnModuleInit {
  readonly form = 'posting-sheet';

  constructor(
    private readonly sources: PrintSources,
    private readonly cases: PrintedCases,
    private readonly offices: NoticeOffices,
    private readonly clock: BusinessClock,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** @throws RefusalError PRINT_STEP_MISSING where the decision is not on the board */
  async load(connection: Sql, actor: Actor, about: PrintSubject, inFull: boolean): Promise<PrintContent> {
    const on = this.clock.today();
    const { file, track, state, place, board } = await this.cases.load(connection, actor, about, {
      inFull,
      on,
    });
    const posting = (await postingsOf(connection, file.caseId)).find((each) => each.track === track);
    if (state.is !== 'decided' || posting?.state.is !== 'posted') return stepMissing(this.form);
    const { postedOn, lastDay } = posting.state;
    const { regionCode } = file;
    const { recognised, on: decidedOn } = state.decision;
    const office = await this.offices.office(connection, regionCode, track);
    const sheet = (language: keyof Bilingual): PostingSheetModel => ({
      ...{ place, decided: printedDay(decidedOn)[language], office: office(language) },
      granted: recognised.map(({ category, personId, monthlyAmountFen }) => ({
        ...(personId === undefined ? board.household : board.person(personId)),
        what: printedCategory(category, language),
        amount: printedAmount({ monthlyAmountFen }, language),
      })),
      ...{
        from: printedDay(postedOn)[language],
        until: lastDay === null ? '' : printedDay(lastDay)[language],
      },
    });
    return { regionCode, zh: sheet('zh'), en: sheet('en'), seen: ['name', 'place', 'decision'] };
  }
}
