import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, Directory, Sealer, type Actor, type CommandTx } from '@aid-chain/platform';
import { writeWaiting } from './acceptance.writer.js';
import { ApplicationSealer, waitingColumns } from './application.sealer.js';
import { visibleTo } from '../application-state/visible.js';
import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { Filing } from '../filing/filing.js';
import { filingOf } from '../filing/filing.rules.js';

/** Under which field of its application the body of a waiting filing is sealed. */
const FIELD = 'filing';

interface WaitingRow {
  readonly state: string;
  readonly body: Sealed | null;
}

/** The filings that wait for the window check, each sealed as one body. */
@Injectable()
export class WaitingFilings {
  constructor(
    private readonly sealer: Sealer,
    private readonly applications: ApplicationSealer,
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
  ) {}

  /** Lays a filing aside; nothing of it goes to other services. */
  async layAside(tx: CommandTx, filing: Filing, applicationId: string): Promise<void> {
    const { household, declaration } = filing;
    const filed = this.applications.sealFamily(applicationId, household, household.members);
    const body = this.sealer.sealJson(FIELD, applicationId, declaration);
    await writeWaiting(tx, waitingColumns(filing, applicationId, filed, tx.actor.id), body);
  }

  /**
   * A filing that waits, of the place as it is kept today.
   * @param lock `for update` where it is to be answered
   * @throws RefusalError NOT_FOUND for what the actor may not see, WINDOW_CHECK_NOT_AWAITED
   */
  async find(
    sql: Sql,
    actor: Actor,
    applicationId: string,
    lock: '' | 'for update of a' = '',
  ): Promise<Filing> {
    const params: unknown[] = [applicationId];
    const [row] = await sql.query<WaitingRow>(
      `select a.state, w.body from application a left join waiting_filing w on w.application_id = a.id
       where a.id = $1::uuid and ${visibleTo(actor, params)} ${lock}`,
      params,
    );
    if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    if (row.state !== 'awaiting-window-check' || row.body === null) {
      throw new RefusalError({ code: 'WINDOW_CHECK_NOT_AWAITED', params: {} });
    }
    const filing = filingOf(this.sealer.openJson<FileApplicationDto>(FIELD, applicationId, row.body));
    const { regionCode } = filing.household;
    const keptUnder = await this.directory.keptToday(sql, [regionCode], this.clock.today());
    return { ...filing, household: { ...filing.household, regionCode: keptUnder(regionCode) } };
  }
}

const ACCEPT_WAITING = `
update application a set household_id = $2::uuid, accepted_on = $3::date, checked_on = $3::date,
  check_reason_code = $4, state = n.state, tracks = n.tracks,
  members = n.members, declared = n.declared, sealed = n.sealed, filed = n.filed,
  proposed_changes = n.proposed_changes
from jsonb_to_record($1::jsonb) as n (id uuid, state text, tracks jsonb, members jsonb,
  declared jsonb, sealed jsonb, filed jsonb, proposed_changes jsonb)
where a.id = n.id`;

/** The application as accepted; its sealed body has served and goes. */
export async function acceptWaiting(
  sql: Sql,
  columns: object,
  on: {
    readonly applicationId: string;
    readonly householdId: string;
    readonly today: string;
    readonly reason: string;
  },
): Promise<void> {
  await sql.query(ACCEPT_WAITING, [JSON.stringify(columns), on.householdId, on.today, on.reason]);
  await sql.query('delete from waiting_filing where application_id = $1', [on.applicationId]);
}

/** The application ends here; what was filed stays sealed with it. */
export async function refuseWaiting(
  sql: Sql,
  applicationId: string,
  today: string,
  reason: string,
): Promise<void> {
  await sql.query(
    `update application set state = 'not-accepted', checked_on = $2::date, check_reason_code = $3 where id = $1`,
    [applicationId, today, reason],
  );
}
