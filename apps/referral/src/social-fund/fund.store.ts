import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { EntryCorrection, FundDirection, FundRemainder, FundSource } from '@aid-chain/vocabulary';

/** An entry of a fund's ledger. */
export interface FundEntry {
  readonly entryNo: number;
  readonly on: IsoDate;
  readonly direction: FundDirection;
  readonly amountFen: number;
  readonly balanceFen: number;
  readonly source: FundSource | null;
  readonly paper: string | null;
  readonly matchId: string | null;
  /** The entry that it takes back, and why. */
  readonly reverses: number | null;
  readonly reason: EntryCorrection | null;
  /** Where it went, of what an ended fund had left. */
  readonly passedTo: FundRemainder | null;
}

/** What an entry of money is that takes nothing back and passes nothing on. */
export const NO_REVERSAL = { reverses: null, reason: null, passedTo: null } as const;

/** Columns of a {@link FundEntry}; `e` is the table. */
export const FUND_COLUMNS = sql`
  e.entry_no as "entryNo", e.on_day::text as "on", e.direction, e.amount_fen as "amountFen", e.balance_fen as "balanceFen",
  e.source, e.paper, e.match_id as "matchId", e.reverses, e.reason,
  e.passed_to as "passedTo"`;

/** Writes an entry and moves the balance with it; the fund is locked by the command. @returns the balance afterwards */
export async function enter(
  tx: Tx,
  organisationId: string,
  entry: Omit<FundEntry, 'entryNo' | 'balanceFen'>,
  recordedBy: string,
): Promise<number> {
  const { on, direction, amountFen, source, paper, matchId, reverses, reason, passedTo } = entry;
  const signed = direction === 'in' ? amountFen : -amountFen;
  const [made] = await sql`
    with fund as (
      update social_organisation set fund_fen = fund_fen + ${signed}::bigint
       where organisation_id = ${organisationId}::uuid returning fund_fen)
    insert into social_fund_entry (organisation_id, entry_no, on_day, direction, amount_fen, balance_fen, source, paper,
                                   match_id, reverses, reason, passed_to, recorded_by)
    select ${organisationId}::uuid,
           1 + coalesce((select max(e.entry_no) from social_fund_entry e where e.organisation_id = ${organisationId}::uuid), 0),
           ${on}::date, ${direction}, ${amountFen}::bigint, fund.fund_fen, ${source}, ${paper}, ${matchId}::uuid,
           ${reverses}::integer, ${reason}, ${passedTo}, ${recordedBy}
      from fund
    returning balance_fen as "balanceFen"`.on<{ balanceFen: number }>(tx);
  return made?.balanceFen ?? 0;
}

/** Whether an entry `e` was taken back. */
const IS_REVERSED = sql`exists (
  select from social_fund_entry r where r.organisation_id = e.organisation_id and r.reverses = e.entry_no)`;

/** Whether money came into a fund on a receipt of that number already, and was not taken back. */
export async function isReceived(connection: Sql, organisationId: string, paper: string): Promise<boolean> {
  const found = await sql`
    select from social_fund_entry e
     where e.organisation_id = ${organisationId}::uuid and e.direction = 'in' and e.paper = ${paper}
       and not ${IS_REVERSED} limit 1`.on(connection);
  return found.length > 0;
}

/** An entry of money that came in and that nobody took back; undefined for any other. */
export async function receiptToReverse(
  tx: Tx,
  organisationId: string,
  entryNo: number,
): Promise<FundEntry | undefined> {
  const [found] = await sql`
    select ${FUND_COLUMNS} from social_fund_entry e
     where e.organisation_id = ${organisationId}::uuid and e.entry_no = ${entryNo}::integer and e.direction = 'in'
       and e.reverses is null and not ${IS_REVERSED}`.on<FundEntry>(tx);
  return found;
}

/** The payment of a match that stands. */
export async function standingPayment(tx: Tx, matchId: string): Promise<FundEntry | undefined> {
  const [found] = await sql`
    select ${FUND_COLUMNS} from social_fund_entry e
     where e.match_id = ${matchId}::uuid and e.direction = 'out' and not ${IS_REVERSED}`.on<FundEntry>(tx);
  return found;
}

/** What a fund offers of its money and nobody has matched yet. @param but an offer that is left out, as it is made or amended */
export async function offeredFen(
  tx: Tx,
  organisationId: string,
  but: string,
  today: IsoDate,
): Promise<number> {
  const [found] = await sql`
    select coalesce(sum(o.quantity - o.matched), 0)::bigint as offered from social_offer o
     where o.organisation_id = ${organisationId}::uuid and o.form = 'money' and o.state = 'open'
       and o.offer_id <> ${but}::uuid and (o.valid_until is null or o.valid_until >= ${today}::date)`.on<{
    offered: number;
  }>(tx);
  return found?.offered ?? 0;
}

/** What a fund has and has not promised: its balance without what is matched and not paid yet. */
export async function freeFen(connection: Sql, organisationId: string): Promise<number> {
  const [found] = await sql`
    select g.fund_fen - coalesce((
             select sum(m.quantity) from social_match m
              where m.organisation_id = g.organisation_id and m.form = 'money' and m.state in ('matched', 'accepted')), 0)::bigint as free
      from social_organisation g where g.organisation_id = ${organisationId}::uuid`.on<{ free: number }>(
    connection,
  );
  return found?.free ?? 0;
}
