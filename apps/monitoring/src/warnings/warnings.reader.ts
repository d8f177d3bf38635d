import { Injectable } from '@nestjs/common';
import { refuse, RefusalError } from '@aid-chain/kernel';
import {
  BusinessClock,
  decodeCursor,
  Directory,
  isOfOwnRegion,
  page,
  placeFilter,
  Reads,
  regionFilter,
  type Actor,
  type Page,
  type Unmasking,
} from '@aid-chain/platform';
import { withMergedHouseholds } from '../population/merged-households.sql.js';
import { WarningView, type WarningRow, type WarningItem } from './warning-view.js';
import type { WarningsQuery } from './warnings.query.js';

const WITH_MERGED = withMergedHouseholds('w.household_id');

const COLUMNS = `w.id, w.household_id, w.region_code, w.indicator, w.level, w.evidence, w.raised_on, w.due_on,
  w.due_provisional, w.state, w.visited_on, w.visit_outcome, w.disposed_on, w.dispositions, w.previous_id,
  (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', m.name) order by p.place), '[]')
    from unnest(w.person_ids) with ordinality as p (id, place)
    left join household_member m on m.person_id = p.id and m.household_id = w.household_id) as persons,
  h.head_person_id, h.head_name, h.head_phone, h.address,
  array(select distinct r.category from recognition r
    where r.household_id = any(${WITH_MERGED}) and r.state = 'active' order by 1) as categories,
  array(select distinct c.track from case_track c
    where c.household_id = any(${WITH_MERGED}) and c.state = 'open' order by 1) as open_tracks,
  (select count(*)::int from overdue_feedback o
    where o.household_id = w.household_id and not o.reported) as overdue_feedback`;

/** Lists warnings of the actor's region, names masked unless a reason is given. */
@Injectable()
export class WarningsReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly view: WarningView,
  ) {}

  async list(actor: Actor, query: WarningsQuery, unmask: Unmasking | undefined): Promise<Page<WarningItem>> {
    const rows = await this.reads.audited<WarningRow[]>(
      actor,
      {
        action: 'warnings.listed',
        objectType: 'warning',
        ids: (found) => found.slice(0, query.limit).map(({ id }) => id),
        sought: query,
        ...(unmask === undefined ? {} : { reason: unmask.reason }),
      },
      (sql) => {
        const { text, params } = this.statement(actor, query);
        return sql.query<WarningRow>(text, params);
      },
    );
    const { items, next } = page(rows, query.limit, ({ id }) => [id]);
    const shown = items.map((row) => this.view.show(row, unmask !== undefined));
    return next === undefined ? { items: shown } : { items: shown, next };
  }

  private statement(actor: Actor, query: WarningsQuery): { text: string; params: unknown[] } {
    const params: unknown[] = [];
    const conditions = [regionFilter(actor, 'w.region_code', params), ...this.filters(actor, query, params)];
    params.push(query.limit + 1);
    const text = `select ${COLUMNS} from warning w left join household h on h.id = w.household_id
      where ${conditions.join(' and ')} order by w.id limit $${params.length}`;
    return { text, params };
  }

  private filters(actor: Actor, query: WarningsQuery, params: unknown[]): string[] {
    const conditions: string[] = [];
    const add = (condition: (parameter: string) => string, value: unknown): void => {
      params.push(value);
      conditions.push(condition(`$${params.length}`));
    };
    const [after] = decodeCursor(query.cursor) ?? [];
    if (after !== undefined) add((p) => `w.id > ${p}::uuid`, after);
    if (query.state !== undefined) add((p) => `w.state = ${p}`, query.state);
    if (query.householdId !== undefined) add((p) => `w.household_id = ${p}::uuid`, query.householdId);
    if (query.overdue !== undefined)
      add((p) => `w.state = 'open' and w.due_on < ${p}::date`, this.clock.today());
    if (query.regionCode !== undefined) {
      const scope = this.directory.scope(ownRegion(actor, query.regionCode), this.clock.today());
      conditions.push(placeFilter(scope, 'w.region_code', params));
    }
    if (query.applicationId !== undefined) {
      add(
        (p) => `w.household_id in (select household_id from case_track where application_id = ${p}::uuid)`,
        query.applicationId,
      );
    }
    return conditions;
  }
}

function ownRegion(actor: Actor, regionCode: string): string {
  if (actor.regionCode === undefined || isOfOwnRegion(actor, regionCode)) return regionCode;
  throw new RefusalError(refuse('REGION_OUTSIDE_SUBTREE', { regionCode }).refusal);
}
