import { Injectable } from '@nestjs/common';
import { groupBy, shareStaffCode } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  decodeCursor,
  leaveOut,
  maskName,
  page,
  Reads,
  regionCondition,
  Sealer,
  type Actor,
  type PageQuery,
} from '@aid-chain/platform';
import { recognitionsOf } from '../recognitions/recognition-store.js';
import type { RelatedFamilyPage, RelatedFamilyView } from './close-relatives.view.js';
import { registrationsOf, type RelativeRegistration } from './relative-registration.store.js';
import { CADRE_FIELD } from './relative-registrations.service.js';

interface RelatedRow {
  readonly householdId: string;
  readonly regionCode: string;
  readonly staffCodes: readonly string[];
}

/** Reads the register of close relatives: of the household's last declaration, of what its members declared elsewhere, and of what was registered later. */
@Injectable()
export class CloseRelativesReader {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
  ) {}

  list(actor: Actor, query: PageQuery): Promise<RelatedFamilyPage> {
    const entry = {
      ...{ action: 'close-relatives.listed', objectType: 'household' },
      ids: ({ items }: RelatedFamilyPage) => items.map(({ householdId }) => householdId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const { items, ...more } = page(
        await related(connection, actor, query),
        query.limit,
        ({ householdId }) => [householdId],
      );
      const { staffCode } = actor;
      const isOwn = ({ staffCodes }: RelatedRow): boolean =>
        staffCode !== undefined && shareStaffCode([staffCode], staffCodes);
      const shown = leaveOut(actor, items, { isOfOneFamily: false, isHidden: isOwn });
      const registered = groupBy(
        await registrationsOf(
          connection,
          shown.items.map(({ householdId }) => householdId),
        ),
        ({ householdId }) => householdId,
      );
      const received = await recognitionsOf(
        connection,
        shown.items.map(({ householdId }) => householdId),
      );
      return {
        ...shown,
        ...more,
        items: shown.items.map((family) => ({
          ...family,
          receives: (received.get(family.householdId) ?? [])
            .filter(({ state }) => state.is === 'running')
            .map(({ category, validFrom }) => ({ category, validFrom })),
          registered: (registered.get(family.householdId) ?? []).map((one) => this.registrationOf(one)),
        })),
      };
    });
  }

  private registrationOf(made: RelativeRegistration): RelatedFamilyView['registered'][number] {
    const { registrationId, personId, relation, staffCode, villageCode, name, learnedFrom, registeredOn } =
      made;
    return {
      ...{ registrationId, personId, relation, staffCode, learnedFrom, registeredOn },
      ...(villageCode === null ? {} : { villageCode }),
      ...(name === null ? {} : { name: maskName(this.sealer.open(CADRE_FIELD, registrationId, name)) }),
    };
  }
}

function related(connection: Sql, actor: Actor, { cursor, limit }: PageQuery): Promise<RelatedRow[]> {
  const [after = null] = decodeCursor(cursor, ['id']) ?? [];
  return sql`
    with declared as (
      -- Few declarations name somebody, and an index has these alone.
      select d.household_id, unnest(d.staff_codes) as staff_code from declared_relatives d where d.staff_codes <> '{}'
      union
      select h.household_id, unnest(p.staff_codes)
        from (select person_id, staff_codes from declared_person_relatives where staff_codes <> '{}') p
        join household h on jsonb_path_query_array(h.members, '$[*].personId') ? p.person_id::text
      union
      select r.household_id, r.staff_code from registered_relative r
      union
      select h.household_id, r.staff_code from registered_relative r
        join household h on jsonb_path_query_array(h.members, '$[*].personId') ? r.person_id::text)
    select h.household_id as "householdId", h.region_code as "regionCode",
           array_agg(declared.staff_code order by declared.staff_code) as "staffCodes"
      from declared join household h using (household_id)
     where ${regionCondition(actor, sql`h.region_code`)} and (${after}::uuid is null or h.household_id > ${after}::uuid)
     group by h.household_id, h.region_code
     order by h.household_id limit ${limit + 1}`.on<RelatedRow>(connection);
}
