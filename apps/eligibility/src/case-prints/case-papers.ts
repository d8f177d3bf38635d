import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { PrintSources, type Actor, type PrintContent, type PrintSubject } from '@aid-chain/platform';
import { adjustmentNotice } from './adjustment-notice.sheet.js';
import type { CasePaper, PaperGiven, Thing } from './case-paper.js';
import { consentForm } from './consent-form.sheet.js';
import { decisionNotice } from './decision-notice.sheet.js';
import { endPublicitySheet } from './end-publicity.sheet.js';
import { hearingRecord } from './hearing-record.sheet.js';
import { inquiryLetter } from './inquiry-letter.sheet.js';
import { paperFacts } from './paper-facts.js';
import { PaperReaders } from './paper-readers.js';
import { postingSheet } from './posting.sheet.js';
import { PrintedCases } from './printed-case.js';
import { publicitySheet } from './publicity.sheet.js';
import { refusalNotice } from './refusal-notice.sheet.js';
import { isBehind, stepMissing, stepOver, trackOver } from './step-missing.js';
import { supplementNotice } from './supplement-notice.sheet.js';
import { surveyForm } from './survey-form.sheet.js';
import { visitRecord } from './visit-record.sheet.js';

/** Every paper of a case, in the order of its course. */
export const CASE_PAPERS: readonly CasePaper[] = [
  consentForm,
  surveyForm,
  supplementNotice,
  inquiryLetter,
  publicitySheet,
  visitRecord,
  decisionNotice,
  refusalNotice,
  postingSheet,
  hearingRecord,
  endPublicitySheet,
  adjustmentNotice,
];

/** Fills the papers of a case for the print engine; what the person at the window would type twice is read once here. */
@Injectable()
export class CasePapers implements OnModuleInit {
  constructor(
    private readonly sources: PrintSources,
    private readonly cases: PrintedCases,
    private readonly readers: PaperReaders,
  ) {}

  onModuleInit(): void {
    for (const paper of CASE_PAPERS)
      this.sources.register({
        form: paper.form,
        load: (connection, actor, about, inFull) => this.load(paper, { connection, actor, about, inFull }),
      });
  }

  /** A case as its papers are filled from it. @throws RefusalError of {@link PrintedCases.load} */
  async given(connection: Sql, actor: Actor, about: PrintSubject, inFull: boolean): Promise<PaperGiven> {
    const shown = await this.cases.load(connection, actor, about, inFull);
    return { ...shown, inFull, facts: await paperFacts(connection, shown.file, shown.track) };
  }

  /** @throws RefusalError PRINT_STEP_MISSING, PRINT_STEP_OVER, PRINT_TRACK_OVER, PRINT_OBJECT_MISSING, PRINT_OBJECT_UNKNOWN, NOTICE_RIGHTS_MISSING (L-22) */
  private async load(paper: CasePaper, { connection, actor, about, inFull }: Loading): Promise<PrintContent> {
    const given = await this.given(connection, actor, about, inFull);
    const thing = thingOf(paper, given, about.objectId);
    const { offices, determinations, directory, rules, sealer } = this.readers;
    const sources = { connection, offices, determinations, directory, rules, sealer };
    const sheet = await paper.fill(given, sources, thing);
    return {
      ...{ regionCode: given.file.regionCode, zh: sheet('zh'), en: sheet('en'), seen: paper.seen },
      ...(thing === undefined ? {} : { objectId: thing }),
    };
  }
}

interface Loading {
  readonly connection: Sql;
  readonly actor: Actor;
  readonly about: PrintSubject;
  readonly inFull: boolean;
}

/** Which thing of the case is meant: the one that is named, or the only one that there is. */
function thingOf(paper: CasePaper, given: PaperGiven, asked: Thing): Thing {
  const things = paper.things(given);
  if (things.length === 0) {
    if (paper.isOver?.(given) === true) return stepOver(paper);
    return isBehind(paper, given.state) ? trackOver(paper, given.state) : stepMissing(paper);
  }
  if (asked !== undefined && !things.includes(asked))
    throw new RefusalError({ code: 'PRINT_OBJECT_UNKNOWN', params: {} });
  if (asked !== undefined) return asked;
  if (things.length > 1)
    throw new RefusalError({ code: 'PRINT_OBJECT_MISSING', params: { count: things.length } });
  return things[0];
}
