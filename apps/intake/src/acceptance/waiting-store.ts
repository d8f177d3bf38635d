import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { BusinessClock, Directory, Sealer, type Actor, type CommandTx } from '@aid-chain/platform';
import { writeWaiting } from './acceptance.writer.js';
import { ApplicationSealer, waitingColumns } from './application.sealer.js';
import { visibleTo } from '../application-state/visible.js';
import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { Filing } from '../filing/filing.js';
import { filingOf } from '../filing/filing.rules.js';

/** Under which field of its application the body of a waiting filing is sealed. */
const FIELD = 'filing';

/** What a look at a waiting filing locks. */
const LOCKS = { '': sql``, 'for update of a': sql`for update of a` } as const;

interface WaitingRow {
  readonly state: string;
  readonly contract: string | null;
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
    connection: Sql,
    actor: Actor,
    applicationId: string,
    lock: '' | 'for update of a' = '',
  ): Promise<Filing> {
    const [row] = await sql`
      select a.state, a.contract, w.body from application a left join waiting_filing w on w.application_id = a.id
      where a.id = ${applicationId}::uuid and ${visibleTo(actor)} ${LOCKS[lock]}`.on<WaitingRow>(connection);
    if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    if (row.state !== 'awaiting-window-check' || row.body === null) {
      throw new RefusalError({ code: 'WINDOW_CHECK_NOT_AWAITED', params: {} });
    }
    const filing = filingOf(this.sealer.openJson<FileApplicationDto>(FIELD, applicationId, row.body));
    const { regionCode } = filing.household;
    const keptUnder = await this.directory.keptToday(connection, [regionCode], this.clock.today());
    const household = { ...filing.household, regionCode: keptUnder(regionCode) };
    return { ...filing, household, ...(row.contract === null ? {} : { contract: row.contract }) };
  }
}

/** The answer of the window to a filing that waits. */
interface WindowCheck {
  readonly applicationId: string;
  readonly householdId: string;
  readonly today: string;
  readonly reason: string;
}

/** The application as accepted; its sealed body has served and goes. */
export async function acceptWaiting(connection: Sql, columns: object, on: WindowCheck): Promise<void> {
  await acceptedAfterCheck(columns, on).on(connection);
  await sql`delete from waiting_filing where application_id = ${on.applicationId}::uuid`.on(connection);
}

const acceptedAfterCheck = (columns: object, { householdId, today, reason }: WindowCheck): SqlText => sql`
update application a set household_id = ${householdId}::uuid, accepted_on = ${today}::date,
  checked_on = ${today}::date, check_reason_code = ${reason}, state = n.state, tracks = n.tracks,
  members = n.members, declared = n.declared, sealed = n.sealed, filed = n.filed,
  proposed_changes = n.proposed_changes
from jsonb_to_record(${JSON.stringify(columns)}::jsonb) as n (id uuid, state text, tracks jsonb, members jsonb,
  declared jsonb, sealed jsonb, filed jsonb, proposed_changes jsonb)
where a.id = n.id`;

/** A filing that the window turns away. */
interface Refused extends Omit<WindowCheck, 'householdId'> {
  readonly note: Sealed | null;
  /** The households that the register found for it. */
  readonly candidates: readonly string[];
}

/** The application ends here; what was filed stays sealed with it, and so does what the window wrote for the family. */
export async function refuseWaiting(
  connection: Sql,
  { applicationId, today, reason, note, candidates }: Refused,
): Promise<void> {
  await sql`
    update application set state = 'not-accepted', checked_on = ${today}::date, check_reason_code = ${reason},
      check_note = ${note === null ? null : JSON.stringify(note)}::jsonb, candidates = ${candidates}::uuid[]
    where id = ${applicationId}::uuid`.on(connection);
}
