import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import {
  Directory,
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
import { postingTerms } from '../posting/posting-terms.js';
import { lastPostingDay } from '../posting/posting.rules.js';
import { stepMissing, stepOver } from './step-missing.js';
import { postingsOf } from '../postings/posting.store.js';

/** What was decided, for the board of the village: applicant, number of members, kind and amount, and nothing else (L-08). */
@Injectable()
export class PostingSheet implements PrintSource, OnModuleInit {
  readonly form = 'posting-sheet';

  constructor(
    private readonly sources: PrintSources,
    private readonly cases: PrintedCases,
    private readonly offices: NoticeOffices,
    private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** To be put up today, or as it hangs. @throws RefusalError PRINT_STEP_MISSING where nothing is posted, PRINT_STEP_OVER once it is taken down */
  async load(connection: Sql, actor: Actor, about: PrintSubject, inFull: boolean): Promise<PrintContent> {
    const shown = await this.cases.load(connection, actor, about, inFull);
    const { file, track, state, today, pack, place, board } = shown;
    const posting = (await postingsOf(connection, file.caseId)).find((each) => each.track === track);
    if (state.is !== 'decided' || posting === undefined) return stepMissing(this.form);
    if (posting.state.is === 'taken-down') return stepOver(this.form);
    const { regionCode } = file;
    const { postedOn, lastDay } =
      posting.state.is === 'posted'
        ? posting.state
        : { postedOn: today, ...lastPostingDay(today, postingTerms(pack), this.directory.calendar()) };
    const { recognised, on: decidedOn } = state.decision;
    const office = await this.offices.office(connection, regionCode, track, state.decision.authority);
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
