import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import {
  Directory,
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type PrintSubject,
} from '@aid-chain/platform';
import { printedDay, type PublicitySheetModel } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { NoticeOffices } from './notice-office.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { publicityTerms } from '../publicity/publicity-terms.js';
import { publicityPeriod } from '../publicity/publicity.rules.js';
import { printedAmount, printedCategory } from './printed-amount.rules.js';
import { PrintedCases, type PrintedCase } from './printed-case.js';
import { stepMissing, stepOver } from './step-missing.js';
import type { CategoryResult } from '@aid-chain/policy';
import type { Publicity, Recognised } from '../cases/case.state.js';
import { recognisedBy } from '../decision/decision-result.rules.js';
import { Determinations } from '../determination/determinations.js';

/** What is proposed, for the board of the village before the decision (D57 19). */
@Injectable()
export class PublicitySheet implements PrintSource, OnModuleInit {
  readonly form = 'publicity-sheet';

  constructor(
    private readonly sources: PrintSources,
    private readonly cases: PrintedCases,
    private readonly offices: NoticeOffices,
    private readonly determinations: Determinations,
    private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** @throws RefusalError PRINT_STEP_MISSING where no publicity of the track runs */
  async load(connection: Sql, actor: Actor, about: PrintSubject, inFull: boolean): Promise<PrintContent> {
    const shown = await this.cases.load(connection, actor, about, inFull);
    const { file, track, today, place, board } = shown;
    const period = this.period(shown);
    const { regionCode } = file;
    const frozen = await this.determinations.frozenFor(connection, file, track);
    const office = await this.offices.office(connection, regionCode, track);
    const sheet = (language: keyof Bilingual): PublicitySheetModel => ({
      place,
      proposed: proposedBy(frozen?.categories ?? [], today).map((each) => ({
        ...(each.personId === undefined ? board.household : board.person(each.personId)),
        what: printedCategory(each.category, language),
        amount: printedAmount(each, language),
      })),
      ...{ from: printedDay(period.startedOn)[language], until: printedDay(period.lastDay)[language] },
      office: office(language),
    });
    return { regionCode, zh: sheet('zh'), en: sheet('en'), seen: ['name', 'place', 'decision'] };
  }

  /** As it runs, or as it will where the sheet is printed to be put up today. */
  private period({ track, state, today, pack }: PrintedCase): Publicity {
    if (state.is === 'in-publicity') return state.publicity;
    if (state.is === 'publicised') return stepOver(this.form);
    const { publicity: step } = PROCEDURES[track].steps;
    if (state.is !== 'awaiting-publicity' || step === undefined) return stepMissing(this.form);
    return publicityPeriod(today, publicityTerms(pack, step), this.directory.calendar());
  }
}

/** What the opinion proposes, of the household and of each person. */
function proposedBy(categories: readonly CategoryResult[], on: IsoDate): Recognised[] {
  return categories.flatMap((result): Recognised[] => {
    if (result.outcome === 'met') return recognisedBy(result, on);
    return result.outcome === 'proposed'
      ? [{ category: result.category, validFrom: on, monthlyAmountFen: null }]
      : [];
  });
}
