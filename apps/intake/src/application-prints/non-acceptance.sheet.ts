import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inBothLanguages, RefusalError, type IsoDate } from '@aid-chain/kernel';
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
import {
  categoryCodes,
  nameOf,
  needKindCodes,
  printFormCodes,
  windowReasonCodes,
  type Bilingual,
  type WindowReason,
} from '@aid-chain/vocabulary';
import { ApplicationSealer } from '../acceptance/application.sealer.js';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';
import { NonAcceptanceTermsReader } from './non-acceptance-terms.js';
import { printedApplication, type PrintedApplication } from './printed-application.js';

/** That an application is not accepted, why, what to do about it, and what can be done against it (社会救助法 5, 70, 76; L-22). */
@Injectable()
export class NonAcceptanceSheet implements PrintSource<ApplicationSubject>, OnModuleInit {
  readonly form = 'non-acceptance-notice';

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
    { applicationId }: ApplicationSubject,
    inFull: boolean,
  ): Promise<PrintContent> {
    const application = notAccepted(await printedApplication(connection, actor, applicationId));
    const { regionCode, refusedOn, reason, receivedOn, note } = application;
    const head = this.headOf(application);
    const place = (await this.directory.region(regionCode, connection))?.name ?? '';
    const { law, next, office, rights, supervision } = await this.terms.load(
      connection,
      regionCode,
      application,
    );
    const sheet = (language: keyof Bilingual): NonAcceptanceNoticeModel => ({
      ...{ applicant: inFull ? head : maskName(head), place, received: printedDay(receivedOn)[language] },
      ...{ asked: askedOf(application, language), refused: printedDay(refusedOn)[language] },
      ...{ reason: nameOf(windowReasonCodes, reason)[language], law: law[language], next: next[language] },
      explained: inFull && note !== null ? this.applications.openNote(applicationId, note) : '',
      office: { name: office[language], call: '' },
      ...{ supervision: supervision(language), rights: rights(language) },
    });
    return { regionCode, zh: sheet('zh'), en: sheet('en'), seen: ['name', 'place', 'course'] };
  }

  private headOf({ applicationId, filed }: PrintedApplication): string {
    const { members } = this.applications.openFamily(applicationId, filed);
    return (members.find(({ relation }) => relation === 'head') ?? members[0])?.name ?? '';
  }
}

interface NotAccepted extends PrintedApplication {
  readonly refusedOn: IsoDate;
  readonly reason: WindowReason;
}

/** @throws RefusalError PRINT_STEP_MISSING: nothing is printed of an application that was not refused */
function notAccepted(application: PrintedApplication): NotAccepted {
  const { state, checkedOn, reason } = application;
  if (state === 'not-accepted' && checkedOn !== null && reason !== null)
    return { ...application, refusedOn: checkedOn, reason };
  const named = inBothLanguages({ form: nameOf(printFormCodes, 'non-acceptance-notice'), step: STEP });
  throw new RefusalError({ code: 'PRINT_STEP_MISSING', params: { ...named } });
}

const STEP: Bilingual = { zh: '窗口核实后不予受理', en: 'refuse the application after the window check' };

const askedOf = ({ categories, help }: PrintedApplication, language: keyof Bilingual): string[] => [
  ...categories.map((code) => nameOf(categoryCodes, code)[language]),
  ...help.map((code) => nameOf(needKindCodes, code)[language]),
];
