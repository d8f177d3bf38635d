import { Injectable } from '@nestjs/common';
import { groupBy, shareStaffCode } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
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

/** Persons of whom a declaration of their own, or a registration, names an official; they are few. */
const NAMING_PERSONS: SqlText = sql`
  select p.person_id from declared_person_relatives p where p.staff_codes <> '{}'
  union select r.person_id from registered_relative r`;

/** A page of families: each source is cut by itself in the order of the households, and the officials are looked up of the page alone. */
function related(connection: Sql, actor: Actor, { cursor, limit }: PageQuery): Promise<RelatedRow[]> {
  const [after = null] = decodeCursor(cursor, ['id']) ?? [];
  const ofPage = sql`${regionCondition(actor, sql`h.region_code`)}
    and (${after}::uuid is null or h.household_id > ${after}::uuid)`;
  const cut = sql`order by h.household_id limit ${limit + 1}`;
  return sql`
    with page as (
      select household_id from (
        (select h.household_id from declared_relatives d join household h using (household_id)
          where d.staff_codes <> '{}' and ${ofPage} ${cut})
        union (select h.household_id from registered_relative r join household h using (household_id) where ${ofPage} ${cut})
        union (select h.household_id from (${NAMING_PERSONS}) p
                 join household h on jsonb_path_query_array(h.members, '$[*].personId') ? p.person_id::text
                where ${ofPage} ${cut})) found
       order by household_id limit ${limit + 1})
    select h.household_id as "householdId", h.region_code as "regionCode", codes."staffCodes"
      from page join household h using (household_id)
      cross join lateral (
        select array_agg(code order by code) as "staffCodes" from (
          select unnest(d.staff_codes) as code from declared_relatives d where d.household_id = h.household_id
          union select unnest(p.staff_codes) from declared_person_relatives p where p.person_id = any (${MEMBERS})
          union select r.staff_code from registered_relative r
                 where r.household_id = h.household_id or r.person_id = any (${MEMBERS})) named) codes
     order by h.household_id`.on<RelatedRow>(connection);
}

const MEMBERS: SqlText = sql`array(
  select (member ->> 'personId')::uuid from jsonb_array_elements(h.members) member)`;
