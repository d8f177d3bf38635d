import { Injectable } from '@nestjs/common';
import { sql, type SqlText } from '@aid-chain/messaging';
import { decodeCursor, page, pageByDay, Reads, regionCondition, type Actor } from '@aid-chain/platform';
import { withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import { ofFamily } from '../households/family.sql.js';
import { ServiceSettings } from '../referral-state/service-settings.js';
import { entriesOf, lastEntries, type SessionEntries } from './session-entries.store.js';
import { entriesView } from './session-entries.view.js';
import { sessionsOf } from './own-session.js';
import type { PaymentsQuery, SessionsQuery } from './session.dto.js';
import type { PaymentPage, SessionPage, SessionView } from './session.view.js';
import { LISTED_COLUMNS, type ListedSession } from './session.store.js';

interface Paid {
  readonly department: string;
  readonly contract: string;
  readonly item: string;
  readonly given: number;
  readonly units: number;
  readonly amountFen: number;
  readonly unpaid: number;
}

/** Answers which services are planned, what came of them, and what is to be paid for them. */
@Injectable()
export class ServiceSessionsReader {
  constructor(
    private readonly reads: Reads,
    private readonly settings: ServiceSettings,
  ) {}

  /** By their planned days, without those of a relative (L-15). @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: SessionsQuery): Promise<SessionPage> {
    const { state, householdId, from, to } = query;
    const entry = {
      ...{ action: 'service-session.listed', objectType: 'service-session' },
      ids: ({ items }: SessionPage) => items.map(({ sessionId }) => sessionId),
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [sightOf(actor, householdId)];
      if (state !== undefined) conditions.push(sql`s.state = ${state}`);
      if (from !== undefined) conditions.push(sql`s.planned_on >= ${from}::date`);
      if (to !== undefined) conditions.push(sql`s.planned_on <= ${to}::date`);
      const { items, ...more } = await pageByDay<ListedSession>(connection, query, {
        select: sql`select ${LISTED_COLUMNS} from service_session s`,
        ...{ conditions, day: sql`s.planned_on`, id: sql`s.session_id` },
        keyOf: (row) => [row.plannedOn, row.sessionId],
      });
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items, householdId !== undefined);
      const entries = await entriesOf(
        connection,
        shown.items.map(({ sessionId }) => sessionId),
      );
      return { ...shown, items: shown.items.map((item) => this.view(item, actor, entries)), ...more };
    });
  }

  /** What is to be paid to each provider for each service: only what both sides state (L-55). @throws RefusalError CURSOR_INVALID */
  payments(actor: Actor, { from, to, limit, cursor }: PaymentsQuery): Promise<PaymentPage> {
    const entry = { action: 'service-payment.counted', objectType: 'service-session', ids: [] };
    return this.reads.audited(actor, entry, async (connection) => {
      const [department, contract, item] = decodeCursor(cursor, ['text', 'text', 'text']) ?? [];
      const after =
        department === undefined
          ? sql`true`
          : sql`(s.department, coalesce(s.contract, ''), s.item) > (${department}, ${contract}, ${item})`;
      const found = await sql`
        select s.department, coalesce(s.contract, '') as contract, s.item,
               count(*) filter (where s.state = 'given')::int as given,
               coalesce(sum(s.units) filter (where s.state = 'given'), 0)::int as units,
               coalesce(sum(s.amount_fen) filter (where s.state = 'given'), 0)::bigint as "amountFen",
               count(*) filter (where s.state not in ('given', 'cancelled'))::int as unpaid
          from service_session s
         where s.planned_on between ${from}::date and ${to}::date and ${regionCondition(actor, sql`s.region_code`)}
           and ${after}
         group by 1, 2, 3 order by 1, 2, 3 limit ${limit + 1}`.on<Paid>(connection);
      const { items, ...more } = page(found, limit, (row) => [row.department, row.contract, row.item]);
      return {
        items: items.map(({ contract: number, ...line }) => ({
          ...line,
          ...(number === '' ? {} : { contract: number }),
        })),
        ...more,
      };
    });
  }

  private view(session: ListedSession, { role }: Actor, entries: SessionEntries): SessionView {
    const { sessionId, householdId, personId, regionCode, item, unit, department, contract } = session;
    const { plannedOn, plannedFrom, plannedUnits, state, units, amountFen, followUp, cancelledFor } = session;
    const { provider, person, evaluation } = lastEntries(entries, sessionId);
    const isGiven = state === 'given';
    const givenFrom = isGiven ? (provider?.from ?? null) : null;
    return {
      sessionId,
      ...(role === 'department' ? {} : { householdId, personId }),
      ...{ item, itemName: this.settings.serviceName(regionCode, item), unit, department },
      ...(contract === null ? {} : { contract }),
      ...{ plannedOn, plannedFrom, plannedUnits, state },
      ...{ statedByProvider: provider !== undefined, statedByPerson: person !== undefined },
      ...(givenFrom === null ? {} : { givenFrom }),
      ...(units === null || !isGiven ? {} : { units }),
      ...(amountFen === null || !isGiven ? {} : { amountFen }),
      ...(followUp === null ? {} : { followUp }),
      ...(cancelledFor === null ? {} : { cancelledFor }),
      ...(evaluation === undefined ? {} : { evaluation: evaluation.evaluation }),
      ...entriesView(entries, sessionId, role !== 'department'),
    };
  }
}

/** What somebody sees, of one household with all that are one with it; a department knows households by its own token alone. */
function sightOf(actor: Actor, householdId: string | undefined): SqlText {
  const own = sessionsOf(actor);
  if (householdId === undefined) return own;
  return actor.role === 'department'
    ? sql`false`
    : ofFamily(actor, householdId, { own, column: sql`s.household_id` });
}
