import { Injectable } from '@nestjs/common';
import { sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkOpenCase,
  Directory,
  pageByDay,
  purposeEntry,
  Reads,
  regionCondition,
  Sealer,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { conferenceStateCodes, nameOf } from '@aid-chain/vocabulary';
import { checkNoRelative, withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import { ofFamily } from '../households/family.sql.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { ConferencesQuery } from './conference.dto.js';
import { CONFERENCE_COLUMNS, type Conference } from './conference.store.js';
import type { ConferenceDetailView, ConferencePage, ConferenceView } from './conference.view.js';
import { MINUTES_FIELD, NOTE_FIELD } from './conferences.service.js';

/** Answers which case conferences there are and what came of them; what was written down only to who states a reason. */
@Injectable()
export class ConferencesReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly settings: ReferralSettings,
  ) {}

  /** The oldest first, without those of a relative (L-15). @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: ConferencesQuery): Promise<ConferencePage> {
    const { householdId } = query;
    const entry = {
      ...{ action: 'case-conference.listed', objectType: 'household' },
      ids: ({ items }: ConferencePage) => [...new Set(items.map((item) => item.householdId))],
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = await this.conditions(actor, query);
      const { items, ...more } = await pageByDay<Conference>(connection, query, {
        select: sql`select ${CONFERENCE_COLUMNS} from case_conference c`,
        ...{ conditions, day: sql`c.proposed_on`, id: sql`c.conference_id` },
        keyOf: (row) => [row.proposedOn, row.conferenceId],
      });
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items, householdId !== undefined);
      return { ...shown, items: shown.items.map((item) => this.view(item)), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for what is not there or lies elsewhere, CLOSE_RELATIVE, LOOK_UP_CASE_CLOSED */
  async one(
    actor: Actor,
    conferenceId: string,
    unmask: Unmasking | undefined,
  ): Promise<ConferenceDetailView> {
    const action = unmask === undefined ? 'case-conference.read' : 'case-conference.unmasked';
    const [found] = await sql`
      select ${CONFERENCE_COLUMNS} from case_conference c
       where c.conference_id = ${conferenceId}::uuid and ${regionCondition(actor, sql`c.region_code`)}`.on<Conference>(
      this.reads,
    );
    const look = { action, objectType: 'case-conference', objectId: conferenceId };
    if (found === undefined) return this.reads.deny(actor, look);
    const { householdId, state } = found;
    const entry = { ...look, ids: [conferenceId], householdId, ...purposeEntry(unmask) };
    return this.reads.audited(actor, entry, async (connection) => {
      checkOpenCase(unmask, state === 'proposed' || state === 'convened');
      await checkNoRelative(connection, actor, householdId);
      return { ...this.view(found), ...(unmask === undefined ? {} : this.texts(found)) };
    });
  }

  private async conditions(
    actor: Actor,
    { state, householdId, regionCode }: ConferencesQuery,
  ): Promise<SqlText[]> {
    const own = regionCondition(actor, sql`c.region_code`);
    const column = sql`c.household_id`;
    const conditions = [householdId === undefined ? own : ofFamily(actor, householdId, { own, column })];
    if (state !== undefined) conditions.push(sql`c.state = ${state}`);
    const today = this.clock.today();
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`c.region_code`));
    return conditions;
  }

  private texts({ conferenceId, note, minutes }: Conference): Partial<ConferenceDetailView> {
    return {
      ...(note === null ? {} : { note: this.sealer.open(NOTE_FIELD, conferenceId, note) }),
      ...(minutes === null ? {} : { minutes: this.sealer.open(MINUTES_FIELD, conferenceId, minutes) }),
    };
  }

  private view(conference: Conference): ConferenceView {
    const { conferenceId, householdId, state, triggers, proposedOn, regionCode, people } = conference;
    const { answeredOn, reasonCode, meetsOn, heldOn, departments, referralIds } = conference;
    return {
      ...{ conferenceId, householdId, state, stateName: nameOf(conferenceStateCodes, state) },
      ...{
        triggers: [...triggers],
        proposedOn,
        regionCode,
        people: [...people],
        referralIds: [...referralIds],
      },
      ...(answeredOn === null ? {} : { answeredOn }),
      ...(reasonCode === null ? {} : { reasonCode }),
      ...(meetsOn === null ? {} : { meetsOn }),
      ...(heldOn === null ? {} : { heldOn }),
      departments: departments.map((department) => ({
        department,
        departmentName: this.settings.departmentName(regionCode, department),
      })),
    };
  }
}
