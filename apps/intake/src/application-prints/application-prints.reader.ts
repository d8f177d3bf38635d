import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  NoticeCodes,
  Reads,
  StoredPrints,
  type Actor,
  type NoticeCheckQuery,
  type PageQuery,
  type PrintPage,
} from '@aid-chain/platform';
import { checkApplicationImpartial } from '../declared-relatives/declared-relatives.js';
import { supplementOf } from '../non-acceptance/filing-supplement.store.js';
import { nonAcceptancesOf } from '../non-acceptance/non-acceptance.store.js';
import type { NonAcceptanceCheckView } from './notice-check.view.js';
import { printedApplication } from './printed-application.js';

/** Answers what was printed of an application, and whether a notice about one is valid. */
@Injectable()
export class ApplicationPrintsReader {
  constructor(
    private readonly reads: Reads,
    private readonly stored: StoredPrints,
    private readonly codes: NoticeCodes,
  ) {}

  /** @throws RefusalError NOT_FOUND for an application of another place, CLOSE_RELATIVE (L-15), CURSOR_INVALID */
  list(actor: Actor, applicationId: string, query: PageQuery): Promise<PrintPage> {
    const entry = { action: 'prints.listed', objectType: 'application', ids: [applicationId] };
    return this.reads.audited(actor, entry, async (connection) => {
      await printedApplication(connection, actor, applicationId);
      return this.stored.page(connection, sql`p.application_id = ${applicationId}::uuid`, query);
    });
  }

  /** An unknown number and a wrong code have one answer, so that numbers cannot be tried out. @throws RefusalError CLOSE_RELATIVE (L-15) */
  async check(actor: Actor, { number, code }: NoticeCheckQuery): Promise<NonAcceptanceCheckView> {
    const about = await this.codes.find(number, code);
    const { applicationId, objectId, form = 'non-acceptance-notice' } = about ?? {};
    const ids = applicationId === undefined ? [] : [applicationId];
    const entry = { action: 'notice.read', objectType: form, ids };
    return this.reads.audited(actor, entry, async (connection) => {
      if (applicationId === undefined) return { valid: false };
      await checkApplicationImpartial(connection, actor, applicationId);
      const holds = form === 'filing-supplement-notice' ? isWaitedFor : stands;
      return { valid: await holds(connection, applicationId, objectId) };
    });
  }
}

/** Whether the window still waits for what the notice asks: not once the application has gone on, nor once something else was asked. */
async function isWaitedFor(
  connection: Sql,
  applicationId: string,
  requestId: string | undefined,
): Promise<boolean> {
  const [application] = await sql`
    select a.state from application a where a.id = ${applicationId}::uuid`.on<{ readonly state: string }>(
    connection,
  );
  const last = await supplementOf(connection, applicationId);
  const isLast = requestId === undefined || last?.requestId === requestId;
  return application?.state === 'awaiting-window-check' && isLast;
}

/** Whether the decision that was printed stands: one that a remedy set aside is valid no more, whatever the window decided after it (L-22). */
async function stands(
  connection: Sql,
  applicationId: string,
  decisionId: string | undefined,
): Promise<boolean> {
  const [first, ...later] = await nonAcceptancesOf(connection, applicationId);
  const printed = [first, ...later].find((each) => each?.decisionId === decisionId) ?? first;
  return printed?.setAsideOn === null;
}
