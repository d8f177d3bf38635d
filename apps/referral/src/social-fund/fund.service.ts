import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  decodeCursor,
  orRefuse,
  page,
  Reads,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type PageQuery,
} from '@aid-chain/platform';
import { checkDay } from '../referrals/course.rules.js';
import { checkStands, lockOwnOrganisation } from '../social-organisations/own-organisation.js';
import { usableOrganisation, type Organisation } from '../social-organisations/organisation.store.js';
import type { FundEntryView, FundLedgerPage, FundReceiptDto } from './fund.dto.js';
import { enter, FUND_COLUMNS, isReceived, NO_REVERSAL, type FundEntry } from './fund.store.js';

/** Money came into a fund within the last years: nobody enters what was long before. */
export const EARLIEST_ENTRY = '2000-01-01';

/** The money of township emergency funds: each yuan in by its voucher, each yuan out by its match (S4-05). */
@Injectable()
export class Funds {
  constructor(
    private readonly commands: Commands,
    private readonly reads: Reads,
  ) {}

  /** Refuses NOT_FOUND, SOCIAL_FUND_ONLY, REFERRAL_DAY_INVALID. */
  receive(ctx: CommandContext, organisationId: string, body: FundReceiptDto): Promise<HttpAnswer> {
    const { on, amountFen, source, paper } = body;
    return this.commands.run(ctx, async (tx) => {
      const fund = await lockOwnOrganisation(tx, organisationId);
      checkIsFund(fund);
      checkStands(fund);
      orRefuse(checkDay(on, EARLIEST_ENTRY, tx.today));
      if (await isReceived(tx, organisationId, paper))
        throw new RefusalError({ code: 'SOCIAL_RECEIPT_TWICE', params: { paper } });
      const entry = { on, direction: 'in' as const, amountFen, source, paper, matchId: null, ...NO_REVERSAL };
      const balanceFen = await enter(tx, organisationId, entry, tx.actor.id);
      const audit = { action: 'social-fund.received', objectType: 'social-organisation', reason: source };
      return {
        status: 201,
        body: { organisationId, balanceFen },
        audit: { ...audit, objectId: organisationId },
      };
    });
  }

  /** In the order of the entries. @throws RefusalError NOT_FOUND, with an audit row, SOCIAL_FUND_ONLY, CURSOR_INVALID */
  async ledger(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<FundLedgerPage> {
    const look = {
      action: 'social-fund.listed',
      objectType: 'social-organisation',
      objectId: organisationId,
    };
    const fund = await usableOrganisation(this.reads, actor, organisationId);
    if (fund === undefined) return this.reads.deny(actor, look);
    return this.reads.audited(actor, { ...look, ids: [organisationId] }, async (connection) => {
      checkIsFund(fund);
      const [after] = decodeCursor(cursor, ['number']) ?? [0];
      const found = await sql`
        select ${FUND_COLUMNS} from social_fund_entry e
         where e.organisation_id = ${organisationId}::uuid and e.entry_no > ${after ?? 0}::integer
         order by e.entry_no limit ${limit + 1}`.on<FundEntry>(connection);
      const { items, ...more } = page(found, limit, ({ entryNo }) => [entryNo]);
      return { items: items.map(viewOf), ...more };
    });
  }
}

/** @throws RefusalError SOCIAL_FUND_ONLY */
export function checkIsFund({ kind }: Pick<Organisation, 'kind'>): void {
  if (kind !== 'township-fund') throw new RefusalError({ code: 'SOCIAL_FUND_ONLY', params: {} });
}

function viewOf({
  entryNo,
  on,
  direction,
  amountFen,
  balanceFen,
  source,
  paper,
  matchId,
  reverses,
  reason,
  passedTo,
}: FundEntry): FundEntryView {
  return {
    ...{ entryNo, on, direction, amountFen, balanceFen },
    ...(source === null ? {} : { source }),
    ...(paper === null ? {} : { paper }),
    ...(matchId === null ? {} : { matchId }),
    ...(reverses === null ? {} : { reverses }),
    ...(reason === null ? {} : { reason }),
    ...(passedTo === null ? {} : { passedTo }),
  };
}
