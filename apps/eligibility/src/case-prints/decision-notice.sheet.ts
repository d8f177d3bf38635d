import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import {
  PrintSources,
  type Actor,
  type PrintContent,
  type PrintSource,
  type PrintSubject,
} from '@aid-chain/platform';
import { printedDay, type DecisionNoticeModel } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import { NoticeOffices } from './notice-office.js';
import { printedAmount, printedCategory } from './printed-amount.rules.js';
import { PrintedCases } from './printed-case.js';
import { printedGrounds } from './printed-grounds.rules.js';
import { recognitionsOfTrack } from '../recognitions/recognition-store.js';
import { sinceDecision } from './since-decision.rules.js';
import { stepMissing } from './step-missing.js';
import { Determinations } from '../determination/determinations.js';

/** What was granted, from when on and on which lines, with what the family may do against it (D57 21; 社会救助法 76; A-27). */
@Injectable()
export class DecisionNoticeSheet implements PrintSource, OnModuleInit {
  readonly form = 'decision-notice';

  constructor(
    private readonly sources: PrintSources,
    private readonly cases: PrintedCases,
    private readonly offices: NoticeOffices,
    private readonly determinations: Determinations,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** @throws RefusalError PRINT_STEP_MISSING where nothing was granted, NOTICE_RIGHTS_MISSING (L-22) */
  async load(connection: Sql, actor: Actor, about: PrintSubject, inFull: boolean): Promise<PrintContent> {
    const shown = await this.cases.load(connection, actor, about, inFull);
    const { file, track, state, applicant, place, who, whose } = shown;
    if (state.is !== 'decided' || state.decision.recognised.length === 0) return stepMissing(this.form);
    const { regionCode } = file;
    const { recognised, on: decidedOn } = state.decision;
    const granted = new Set(recognised.map(({ category }) => category));
    const frozen = await this.determinations.frozenFor(connection, file, track);
    const lines = (frozen?.worksheet.lines ?? []).filter(({ category }) => granted.has(category));
    const { householdId, caseId } = file;
    const own = await recognitionsOfTrack(connection, { householdId, caseId, track });
    const office = await this.offices.office(connection, regionCode, track, state.decision.authority);
    const rights = await this.offices.rights(connection, regionCode, decidedOn);
    const sheet = (language: keyof Bilingual): DecisionNoticeModel => ({
      ...{ applicant, place, decided: printedDay(decidedOn)[language] },
      granted: recognised.map((each) => ({
        what: printedCategory(each.category, language),
        who: who(each.personId)[language],
        amount: printedAmount(each, language),
        from: printedDay(each.validFrom)[language],
        until: each.validTo === undefined ? '' : printedDay(each.validTo)[language],
      })),
      since: sinceDecision(own, who, language),
      grounds: printedGrounds(lines, whose, language),
      ...{ office: office(language), rights: rights(language) },
    });
    return {
      ...{ regionCode, zh: sheet('zh'), en: sheet('en') },
      seen: ['name', 'place', 'decision', 'economy', 'circumstances'],
    };
  }
}
