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
import { printedDay, type FilingSupplementNoticeModel } from '@aid-chain/printing';
import { nameOf, printFormCodes, windowReasonCodes, type Bilingual } from '@aid-chain/vocabulary';
import { ApplicationSealer } from '../acceptance/application.sealer.js';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';
import { supplementOf } from '../non-acceptance/filing-supplement.store.js';
import { FilingSupplementTermsReader } from './filing-supplement-terms.js';
import { askedOf, headOf, printedApplication } from './printed-application.js';

/** What a family puts right in its application, all of it at once, with its day of receipt kept (社会救助法 64, 70(1); D57 10; L-07). */
@Injectable()
export class FilingSupplementSheet implements PrintSource<ApplicationSubject>, OnModuleInit {
  readonly form = 'filing-supplement-notice';
  readonly isNumberedOnce = true;

  constructor(
    private readonly sources: PrintSources,
    private readonly applications: ApplicationSealer,
    private readonly terms: FilingSupplementTermsReader,
    private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  readonly relatives = ({ applicationId }: ApplicationSubject) => relativesOfFilings([applicationId]);

  /** @throws RefusalError NOT_FOUND, CLOSE_RELATIVE (L-15), PRINT_STEP_MISSING, NOTICE_SUPERVISION_MISSING, PARAMETER_NOT_SET */
  async load(
    connection: Sql,
    actor: Actor,
    { applicationId, objectId }: ApplicationSubject,
    inFull: boolean,
  ): Promise<PrintContent> {
    const application = await printedApplication(connection, actor, applicationId);
    const supplement = await supplementOf(connection, applicationId, objectId);
    if (supplement === undefined) return stepMissing();
    const { regionCode, receivedOn } = application;
    const { requestId, askedOn, reasonCode, note, dueOn } = supplement;
    const head = headOf(this.applications, application);
    const place = (await this.directory.region(regionCode, connection))?.name ?? '';
    const { office, supervision, law, days } = await this.terms.load(connection, regionCode, askedOn);
    const sheet = (language: keyof Bilingual): FilingSupplementNoticeModel => ({
      ...{ applicant: inFull ? head : maskName(head), place, received: printedDay(receivedOn)[language] },
      ...{ asked: askedOf(application, language), on: printedDay(askedOn)[language] },
      reason: nameOf(windowReasonCodes, reasonCode)[language],
      explained: inFull ? this.applications.openNote(applicationId, note) : '',
      ...{ law: law[language], days: days === undefined ? '' : String(days) },
      until: dueOn === null ? '' : printedDay(dueOn)[language],
      ...{ office: office(language), supervision: supervision(language) },
    });
    const seen = ['name', 'place', 'course'] as const;
    return { regionCode, zh: sheet('zh'), en: sheet('en'), seen, objectId: requestId };
  }
}

/** @throws RefusalError PRINT_STEP_MISSING */
function stepMissing(): never {
  const form = nameOf(printFormCodes, 'filing-supplement-notice');
  const step = { zh: '窗口核实后告知补正', en: 'ask the family at the window check to put it right' };
  throw new RefusalError({ code: 'PRINT_STEP_MISSING', params: inBothLanguages({ form, step }) });
}
