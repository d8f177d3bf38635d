import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import {
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type PrintSubject,
} from '@aid-chain/platform';
import { printedDay, type RefusalNoticeModel } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { NoticeOffices } from './notice-office.js';
import { PrintedCases } from './printed-case.js';
import { printedGrounds } from './printed-grounds.rules.js';
import { stepMissing } from './step-missing.js';
import { Determinations } from '../determination/determinations.js';
import { PlaceRules } from '../place/place-rules.js';
import { printedRefusals, refusedLines } from './refusal-text.rules.js';

/** What was refused and why, in writing, with what the family may do against it (社会救助法 45, 76; L-06). */
@Injectable()
export class RefusalNoticeSheet implements PrintSource, OnModuleInit {
  readonly form = 'refusal-notice';

  constructor(
    private readonly sources: PrintSources,
    private readonly cases: PrintedCases,
    private readonly offices: NoticeOffices,
    private readonly determinations: Determinations,
    private readonly rules: PlaceRules,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** @throws RefusalError PRINT_STEP_MISSING where nothing was refused, NOTICE_RIGHTS_MISSING (L-22) */
  async load(connection: Sql, actor: Actor, about: PrintSubject, inFull: boolean): Promise<PrintContent> {
    const shown = await this.cases.load(connection, actor, about, inFull);
    const { file, track, state, applicant, place, who, whose } = shown;
    if (state.is !== 'decided' || state.notice.is === 'not-owed') return stepMissing(this.form);
    const { regionCode } = file;
    const { decision } = state;
    const frozen = await this.determinations.frozenFor(connection, file, track);
    const { grounds, figures } = refusedLines(frozen?.worksheet.lines ?? [], decision);
    const office = await this.offices.office(connection, regionCode, track, decision.authority);
    const rights = await this.offices.rights(connection, regionCode, decision.on);
    const law = this.rules.citationOf(regionCode, 'refusal-notice.in-writing', decision.on);
    const sheet = (language: keyof Bilingual): RefusalNoticeModel => ({
      ...{ applicant, place, decided: printedDay(decision.on)[language] },
      refused: printedRefusals(decision, who, language),
      grounds: printedGrounds(grounds, whose, language),
      figures: printedGrounds(figures, whose, language),
      law: law[language],
      ...{ office: office(language), rights: rights(language) },
    });
    return {
      ...{ regionCode, zh: sheet('zh'), en: sheet('en') },
      seen: ['name', 'place', 'decision', 'economy', 'circumstances'],
    };
  }
}
