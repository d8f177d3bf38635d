import { Injectable } from '@nestjs/common';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  assignedCondition,
  BusinessClock,
  checkOpenCase,
  decodeCursor,
  Directory,
  page,
  purposeEntry,
  ReadableRows,
  Reads,
  regionCondition,
  withoutItemsOfRelatives,
  type Actor,
  type Page,
  type Readable,
  type Unmasking,
} from '@aid-chain/platform';
import { hasApplication } from '../cases/case-tracks.js';
import { checkHouseholdsRecusal, relativesOfWarnings } from '../declared-relatives/declared-relatives.js';
import { withMergedHouseholds } from '../population/merged-households.sql.js';
import { DELIVERIES } from '../deliveries/deliveries.sql.js';
import { WarningPresenter, type WarningRow, type WarningItem } from './warning-presenter.js';
import type { WarningsQuery } from './warnings.query.js';

const WITH_MERGED = withMergedHouseholds(sql`w.household_id`);

const COLUMNS = sql`w.id, w.household_id, w.region_code, w.indicator, w.level, w.evidence, w.raised_on, w.due_on,
  w.due_provisional, w.state, w.visited_on, w.visit_outcome, v.actor_id as visit_recorded_by, v.contract as visit_contract, w.disposed_on, w.dispositions, w.previous_id,
  (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', m.name) order by p.place), '[]')
    from unnest(w.person_ids) with ordinality as p (id, place)
    left join household_member m on m.person_id = p.id and m.household_id = w.household_id) as persons,
  ${DELIVERIES} as deliveries, h.head_person_id, h.head_name, h.head_phone, h.address,
  array(select distinct r.category from recognition r
    where r.household_id = any(${WITH_MERGED}) and r.state = 'active' order by 1) as categories,
  array(select distinct c.track from case_track c
    where c.household_id = any(${WITH_MERGED}) and c.state = 'open' order by 1) as open_tracks,
  (select count(*)::int from overdue_feedback o
    where o.household_id = w.household_id and not o.reported) as overdue_feedback`;

/** A page from which what declared relatives have is left out and counted, and what cannot be read is left out and named. */
type WarningItemPage = Page<WarningItem> & Readable<WarningItem> & { readonly leftOut?: number };

/** Lists warnings of the actor's region, names masked unless a reason is given. */
@Injectable()
export class WarningsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly presenter: WarningPresenter,
    private readonly readable: ReadableRows,
  ) {}

  /**
   * @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE; LOOK_UP_CASE_CLOSED for an unmasked page with a warning that was disposed of: ask for those of a state;
   * CLOSE_RELATIVE for one with a family that declared the actor as a relative: masked they are
   * left out and counted, so that the others stay visible, and refused where they alone are asked for (D57 11; L-15)
   */
  async list(actor: Actor, query: WarningsQuery, unmask: Unmasking | undefined): Promise<WarningItemPage> {
    return this.reads.audited<WarningItemPage>(
      actor,
      {
        action: 'warnings.listed',
        objectType: 'warning',
        ids: (found) => found.items.map(({ warningId }) => warningId),
        sought: query,
        ...purposeEntry(unmask),
      },
      async (connection) => {
        const statement = await this.statement(actor, query);
        const found = await statement.on<WarningRow>(connection);
        const read = page(found, query.limit, ({ id }) => [id]);
        const households = read.items.map(({ household_id: id }) => id);
        await checkHouseholdsRecusal(connection, actor, unmask, households);
        for (const { state } of read.items) checkOpenCase(unmask, state !== 'disposed');
        const { items, ...counted } = await withoutItemsOfRelatives(connection, actor, read.items, {
          isOfOneFamily: (query.householdId ?? query.applicationId) !== undefined,
          idOf: ({ id }) => id,
          declaredBy: relativesOfWarnings,
        });
        return { ...read, ...counted, ...this.shown(items, unmask) };
      },
    );
  }

  private shown(rows: readonly WarningRow[], unmask: Unmasking | undefined): Readable<WarningItem> {
    const show = (row: WarningRow): WarningItem => this.presenter.show(row, unmask !== undefined);
    return this.readable.read(rows, { table: 'warning', idOf: ({ id }) => id, show });
  }

  private async statement(actor: Actor, query: WarningsQuery): Promise<SqlText> {
    const conditions = [
      regionCondition(actor, sql`w.region_code`),
      assignedCondition(actor, sql`w.household_id`),
      ...(await this.filters(actor, query)),
    ];
    return sql`
      select ${COLUMNS} from warning w left join household h on h.id = w.household_id left join visit v on v.id = w.visit_id
       where ${all(conditions)} order by w.id limit ${query.limit + 1}`;
  }

  private async filters(actor: Actor, query: WarningsQuery): Promise<SqlText[]> {
    const { state, householdId, overdue, regionCode, applicationId } = query;
    const [after] = decodeCursor(query.cursor) ?? [];
    const conditions: SqlText[] = [];
    if (after !== undefined) conditions.push(sql`w.id > ${after}::uuid`);
    if (state !== undefined) conditions.push(sql`w.state = ${state}`);
    if (householdId !== undefined)
      conditions.push(sql`w.household_id = any(${withMergedHouseholds(sql`${householdId}::uuid`)})`);
    if (overdue !== undefined)
      conditions.push(sql`w.state = 'open' and w.due_on < ${this.clock.today()}::date`);
    if (regionCode !== undefined) {
      const asked = { regionCode, today: this.clock.today() };
      conditions.push(await askedRegion(this.directory, actor, asked, sql`w.region_code`));
    }
    if (applicationId !== undefined) conditions.push(hasApplication(sql`w.household_id`, applicationId));
    return conditions;
  }
}
