import { Inject, Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { printFormCodes, nameOf } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import { orRefuse } from '../commands/or-refuse.js';
import { impartial, type DeclaredRelative } from '../masking/impartial.js';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import { ownCondition, regionCondition } from '../reads/region-filter.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import type { PageQuery } from '../paging/page-query.js';
import type { PrintsQuery } from './print.dto.js';
import { PrintSources } from './print-sources.js';
import { COPY_COLUMNS, PRINT_COLUMNS, type CopyRow, type PrintRow } from './print.sql.js';
import type { CopyView, PrintPage, PrintView } from './print.view.js';

type ListedPrint = Omit<PrintRow, 'content'> & { readonly copies: readonly CopyRow[] };

/** Finds prints: of a family for the people of its region, of a department's share for that department. */
@Injectable()
export class StoredPrints {
  constructor(
    private readonly reads: Reads,
    private readonly sources: PrintSources,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {}

  /** @throws RefusalError NOT_FOUND, with an audit row, for one that is not there or another's */
  async find(actor: Actor, printId: string): Promise<PrintRow> {
    const [found] = await sql`
      select ${PRINT_COLUMNS} from print p where p.print_id = ${printId}::uuid and ${sight(actor)}`.on<PrintRow>(
      this.reads,
    );
    return found ?? this.reads.deny(actor, { action: 'print.shown', objectType: 'print', objectId: printId });
  }

  /**
   * A copy with its print, and the day on which the print was printed first.
   * @throws RefusalError NOT_FOUND, with an audit row, for a copy that somebody else printed
   */
  async copy(actor: Actor, copyId: string): Promise<PrintRow & CopyRow & { readonly firstOn: string }> {
    const [found] = await sql`
      select ${PRINT_COLUMNS}, ${COPY_COLUMNS},
        (select f.printed_on::text from print_copy f where f.print_id = p.print_id and f.copy_no = 1) as "firstOn"
      from print_copy c join print p using (print_id)
      where c.copy_id = ${copyId}::uuid and c.actor_id = ${actor.id} and ${sight(actor)}`.on<
      PrintRow & CopyRow & { firstOn: string }
    >(this.reads);
    return found ?? this.reads.deny(actor, { action: 'print.shown', objectType: 'print', objectId: copyId });
  }

  /** @throws RefusalError CLOSE_RELATIVE for whom the family declared as its relative, in the register or in the application (L-15) */
  async checkNoRelative(
    actor: Actor,
    { form, about, householdId }: Pick<PrintRow, 'form' | 'about' | 'householdId'>,
  ): Promise<void> {
    const declared =
      householdId === null
        ? this.sources.of(form).relatives?.(about)
        : this.definition.auditSubjects.relatives(householdId);
    if (declared === undefined) throw new Error(`${form} names nobody who is kept from it`);
    orRefuse(impartial(actor, await declared.on<DeclaredRelative>(this.reads)));
  }

  /** @throws RefusalError NOT_FOUND for a household of another place, CLOSE_RELATIVE, CURSOR_INVALID */
  list(actor: Actor, query: PrintsQuery): Promise<PrintPage> {
    const { householdId } = query;
    const entry = { action: 'prints.listed', objectType: 'household', ids: [householdId], householdId };
    return this.reads.audited(actor, entry, async (connection) => {
      const { households, relatives } = this.definition.auditSubjects;
      const [known] = await sql`
        select from (${households}) h
        where h.household_id = ${householdId}::uuid and ${regionCondition(actor, sql`h.region_code`)}`.on(
        connection,
      );
      if (known === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      orRefuse(impartial(actor, await relatives(householdId).on<DeclaredRelative>(connection)));
      return this.page(connection, sql`p.household_id = ${householdId}::uuid`, query);
    });
  }

  /** A page of the prints of one subject, inside what records the look. @throws RefusalError CURSOR_INVALID */
  async page(connection: Sql, ofSubject: SqlText, { cursor, limit }: PageQuery): Promise<PrintPage> {
    const [before = null] = decodeCursor(cursor, ['id']) ?? [];
    const rows = await sql`
      select ${PRINT_COLUMNS}, copies.list as copies from print p cross join lateral (
        select json_agg(to_json(c) order by c."copyNo") as list
        from (select ${COPY_COLUMNS} from print_copy c where c.print_id = p.print_id) c) copies
      where ${ofSubject} and p.department is null
        and (${before}::uuid is null or p.print_id < ${before}::uuid)
      order by p.print_id desc limit ${limit + 1}`.on<ListedPrint>(connection);
    const { items, ...more } = page(rows, limit, ({ printId }) => [printId]);
    return { items: items.map(printView), ...more };
  }
}

/** A department sees the prints of its own share, people those of their region that are no department's. */
function sight(actor: Actor) {
  const own = ownCondition(actor, { regionCode: sql`p.region_code`, department: sql`p.department` });
  return actor.role === 'department' ? own : sql`${own} and p.department is null`;
}

function printView({ printId, number, form, about, inFull, contentHash, copies }: ListedPrint): PrintView {
  const { personId } = about;
  return {
    ...{ printId, number, form, formName: nameOf(printFormCodes, form), inFull, contentHash },
    ...(personId === undefined ? {} : { personId }),
    copies: copies.map(copyView),
  };
}

function copyView({ copyNo, printedOn, actorId, reason, presence, changed }: CopyRow): CopyView {
  return {
    ...{ copyNo, printedOn, by: actorId, changed },
    ...(reason === null ? {} : { reasonCode: reason }),
    ...(presence === null ? {} : { presence }),
  };
}
