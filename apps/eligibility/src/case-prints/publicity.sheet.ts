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
import { printedDay, type PublicitySheetModel } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { NoticeOffices } from './notice-office.js';
import { printedAmount, printedCategory } from './printed-amount.rules.js';
import { PrintedCases } from './printed-case.js';
import { stepMissing } from './step-missing.js';
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
    private readonly clock: BusinessClock,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** @throws RefusalError PRINT_STEP_MISSING where no publicity of the track runs */
  async load(connection: Sql, actor: Actor, about: PrintSubject, inFull: boolean): Promise<PrintContent> {
    const on = this.clock.today();
    const { file, track, state, place, board } = await this.cases.load(connection, actor, about, {
      inFull,
      on,
    });
    if (state.is !== 'in-publicity') return stepMissing(this.form);
    const { regionCode } = file;
    const { startedOn, lastDay } = state.publicity;
    const frozen = await this.determinations.frozenFor(connection, file, track);
    const proposed = (frozen?.categories ?? []).filter(
      ({ outcome }) => outcome === 'met' || outcome === 'proposed',
    );
    const office = await this.offices.office(connection, regionCode, track);
    const sheet = (language: keyof Bilingual): PublicitySheetModel => ({
      ...{ place, applicant: board.household.name, members: board.household.members },
      proposed: proposed.map(({ category, monthlyAmountFen }) => ({
        what: printedCategory(category, language),
        amount: printedAmount({ monthlyAmountFen: monthlyAmountFen ?? null }, language),
      })),
      ...{ from: printedDay(startedOn)[language], until: printedDay(lastDay)[language] },
      office: office(language),
    });
    return { regionCode, zh: sheet('zh'), en: sheet('en'), seen: ['name', 'place', 'decision'] };
  }
}
