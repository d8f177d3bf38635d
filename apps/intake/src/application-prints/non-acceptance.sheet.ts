import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inBothLanguages, RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import {
  Directory,
  maskName,
  PrintSources,
  type Actor,
  type ApplicationSubject,
  type PrintContent,
  type PrintSource,
} from '@aid-chain/platform';
import { printedDay, type NonAcceptanceNoticeModel } from '@aid-chain/printing';
import { nameOf, printFormCodes, windowReasonCodes, type Bilingual } from '@aid-chain/vocabulary';
import { ApplicationSealer } from '../acceptance/application.sealer.js';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';
import { NonAcceptanceTermsReader } from './non-acceptance-terms.js';
import {
  noteOfDecision,
  nonAcceptancesOf,
  type NonAcceptance,
} from '../non-acceptance/non-acceptance.store.js';
import { askedOf, headOf, printedApplication } from './printed-application.js';

/** That an application is not accepted, why, what to do about it, and what can be done against it (社会救助法 5, 70, 76; L-22). */
@Injectable()
export class NonAcceptanceSheet implements PrintSource<ApplicationSubject>, OnModuleInit {
  readonly form = 'non-acceptance-notice';
  readonly isNumberedOnce = true;

  constructor(
    private readonly sources: PrintSources,
    private readonly applications: ApplicationSealer,
    private readonly terms: NonAcceptanceTermsReader,
    private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  readonly relatives = ({ applicationId }: ApplicationSubject) => relativesOfFilings([applicationId]);

  /** @throws RefusalError NOT_FOUND, CLOSE_RELATIVE (L-15), PRINT_STEP_MISSING, NOTICE_RIGHTS_MISSING, NOTICE_SUPERVISION_MISSING */
  async load(
    connection: Sql,
    actor: Actor,
    { applicationId, objectId }: ApplicationSubject,
    inFull: boolean,
  ): Promise<PrintContent> {
    const application = await printedApplication(connection, actor, applicationId);
    const decision = asked(await nonAcceptancesOf(connection, applicationId), objectId);
    const { regionCode, receivedOn } = application;
    const { reasonCode: reason, decidedOn: refusedOn, decisionId } = decision;
    const head = headOf(this.applications, application);
    const place = (await this.directory.region(regionCode, connection))?.name ?? '';
    const note = await this.noteOf(connection, applicationId, decisionId);
    const { law, next, office, rights, supervision } = await this.terms.load(connection, regionCode, {
      ...{ reason, refusedOn },
    });
    const since = sinceOf(decision);
    const sheet = (language: keyof Bilingual): NonAcceptanceNoticeModel => ({
      ...{ applicant: inFull ? head : maskName(head), place, received: printedDay(receivedOn)[language] },
      ...{ asked: askedOf(application, language), refused: printedDay(refusedOn)[language] },
      ...{ reason: nameOf(windowReasonCodes, reason)[language], law: law[language], next: next[language] },
      explained: inFull ? note : '',
      ...{
        office: office(language),
        supervision: supervision(language),
        rights: rights(language),
        since: since[language],
      },
    });
    const seen = ['name', 'place', 'course'] as const;
    return { regionCode, zh: sheet('zh'), en: sheet('en'), seen, objectId: decisionId };
  }

  private async noteOf(connection: Sql, applicationId: string, decisionId: string): Promise<string> {
    const sealed = await noteOfDecision(connection, decisionId);
    return sealed === null ? '' : this.applications.openNote(applicationId, sealed);
  }
}

/** The decision that is printed: the one of an earlier print, or the one that stands. @throws RefusalError PRINT_STEP_MISSING where nothing was refused */
function asked(decisions: readonly NonAcceptance[], objectId: string | undefined): NonAcceptance {
  const found = decisions.find(({ decisionId, setAsideOn }) =>
    objectId === undefined ? setAsideOn === null : decisionId === objectId,
  );
  if (found !== undefined) return found;
  const named = inBothLanguages({ form: nameOf(printFormCodes, 'non-acceptance-notice'), step: STEP });
  throw new RefusalError({ code: 'PRINT_STEP_MISSING', params: { ...named } });
}

/** What became of the decision, on a reprint. */
function sinceOf({ setAsideOn }: NonAcceptance): Bilingual {
  if (setAsideOn === null) return { zh: '', en: '' };
  const day = printedDay(setAsideOn);
  return {
    zh: `本决定已于${day.zh}经行政复议或者行政诉讼变更、撤销，申请由窗口继续办理，收到日期不变。`,
    en: `This decision was changed or set aside on ${day.en} by a reconsideration or a court; the window goes on with the application, with its day of receipt.`,
  };
}

const STEP: Bilingual = { zh: '窗口核实后不予受理', en: 'refuse the application after the window check' };
