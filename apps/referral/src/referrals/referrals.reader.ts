import { Injectable } from '@nestjs/common';
import { all, anyOf, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  checkOpenCase,
  decodeCursor,
  householdEnd,
  page,
  purposeEntry,
  Reads,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import type { Bilingual } from '@aid-chain/vocabulary';
import { dutiesByReferral } from '../feedback/duty.store.js';
import { ReportNotes } from '../feedback/report-notes.js';
import { originsOf } from '../open-needs/need-origins.js';
import { checkNoRelative, withoutRelatives } from '../declared-relatives/declared-relatives.js';
import { seesFamily } from '../households/family.sql.js';
import { disclosureOf, disclosureRecord, type Disclosure } from './disclosure.rules.js';
import { FamilyOpener } from './family-opener.js';
import type { ListReferralsQuery } from './list-referrals.query.js';
import { Deliveries } from '../requested-measures/deliveries.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { isLive } from '../referral-state/transitions.rules.js';
import { pathOf, stepView } from './referral-path.js';
import { listConditions, visibleTo } from './referral-sight.js';
import { REFERRAL_COLUMNS } from '../referral-state/referral.store.js';
import { answersOf } from './answer.store.js';
import { stepsOf } from '../steps/step.store.js';
import { stepShown, type ReferralDetail } from './referral-detail.view.js';
import {
  referralView,
  type ReferralPage,
  type ReferralView,
  type ReferralWithToken,
} from './referral.view.js';

const SELECT = sql`select ${REFERRAL_COLUMNS}, t.token, ${householdEnd(sql`r.household_id`)} as "householdEnded"
  from referral r join household_token t on t.household_id = r.household_id and t.department = r.department`;

/** Answers the questions about referrals; what an actor may not see is not found. */
@Injectable()
export class ReferralsReader {
  constructor(
    private readonly reads: Reads,
    private readonly family: FamilyOpener,
    private readonly settings: ReferralSettings,
    private readonly notes: ReportNotes,
    private readonly deliveries: Deliveries,
  ) {}

  /** @throws RefusalError DEPARTMENT_UNKNOWN, CURSOR_INVALID, CLOSE_RELATIVE where the family that is asked for declared the actor (L-15) */
  list(actor: Actor, query: ListReferralsQuery): Promise<ReferralPage> {
    const entry = {
      action: 'referral.listed',
      objectType: 'referral',
      ids: (found: ReferralPage) => found.items.map(({ referralId }) => referralId),
      sought: query,
    };
    return this.reads.audited(actor, entry, async (connection) => {
      this.settings.checkDepartment(query.department);
      const rows = await listStatement(actor, query).on<ReferralWithToken>(connection);
      const { items, ...more } = page(rows, query.limit, (row) => [row.referredOn, row.referralId]);
      const isOfOneFamily = (query.householdId ?? query.applicationId) !== undefined;
      const shown = await withoutRelatives(connection, actor, items, isOfOneFamily);
      return { ...shown, items: shown.items.map((row) => this.view(row, actor)), ...more };
    });
  }

  /** @throws RefusalError REFERRAL_UNKNOWN, with an audit row, for what is not there or another's, LOOK_UP_CASE_CLOSED, CLOSE_RELATIVE. */
  async one(actor: Actor, referralId: string, unmask: Unmasking | undefined): Promise<ReferralDetail> {
    const referral = await this.find(actor, referralId);
    if (actor.role === 'department') return this.disclosed(actor, referral);
    const { householdId } = referral;
    const entry = {
      action: unmask === undefined ? 'referral.read' : 'referral.unmasked',
      objectType: 'referral',
      ids: [referralId],
      householdId,
      ...purposeEntry(unmask),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      checkOpenCase(unmask, isLive(referral.state));
      await checkNoRelative(connection, actor, householdId);
      const { details: family } = await this.family.open(connection, referral, unmask !== undefined);
      return this.detail(connection, actor, referral, { family });
    });
  }

  /** To a department: what its entry allows in clear, recorded as a look in full at what was shown. */
  private async disclosed(actor: Actor, referral: ReferralWithToken): Promise<ReferralDetail> {
    const { referralId, householdId, regionCode, department } = referral;
    const entry = this.settings.departments(regionCode).find(({ code }) => code === department);
    const disclosure = disclosureOf(await this.family.open(this.reads, referral, true), entry);
    const { personIds, ...recorded } = disclosureRecord(disclosure);
    const look = {
      objectType: 'referral',
      objectId: referralId,
      ids: [referralId, ...personIds],
      householdId,
    };
    return this.reads.audited(actor, { ...look, ...recorded }, (connection) =>
      this.detail(connection, actor, referral, disclosure),
    );
  }

  private async detail(
    connection: Sql,
    actor: Actor,
    referral: ReferralWithToken,
    { family, legalGround }: Disclosure,
  ): Promise<ReferralDetail> {
    const { referralId, householdId } = referral;
    const requestedMeasures = await this.deliveries.shown(connection, referral);
    return {
      ...this.view(referral, actor),
      family,
      ...(legalGround === undefined ? {} : { legalGround }),
      ...(actor.role === 'department' ? {} : { origins: await originsOf(connection, referral.needId) }),
      ...(requestedMeasures.length === 0 ? {} : { requestedMeasures }),
      answers: await answersOf(connection, referralId),
      steps: (await stepsOf(connection, referralId)).map(stepShown),
      duties: (await dutiesByReferral(connection, [referralId])).get(referralId) ?? [],
      reports: await this.notes.reports(connection, actor, householdId, [referralId]),
      path: (await pathOf(connection, referralId)).map((step) => stepView(step, actor, this.names(referral))),
    };
  }

  private view(referral: ReferralWithToken, actor: Actor): ReferralView {
    return referralView(referral, actor, this.names(referral)(referral.department));
  }

  private names({ regionCode }: ReferralWithToken): (code: string) => Bilingual {
    return (code) => this.settings.departmentName(regionCode, code);
  }

  private async find(actor: Actor, referralId: string): Promise<ReferralWithToken> {
    const sight = anyOf([visibleTo(actor), seesFamily(actor, sql`r.household_id`)]);
    const found = sql`${SELECT} where r.referral_id = ${referralId} and ${sight}`;
    const [row] = await found.on<ReferralWithToken>(this.reads);
    if (row !== undefined) return row;
    const entry = { action: 'referral.read', objectType: 'referral', objectId: referralId };
    return this.reads.deny(actor, entry, 'REFERRAL_UNKNOWN');
  }
}

/** One page of what an actor sees, the newest first. */
function listStatement(actor: Actor, query: ListReferralsQuery): SqlText {
  const [day, id] = decodeCursor(query.cursor, ['date', 'id']) ?? [];
  const after = sql`(r.referred_on, r.referral_id) < (${day}::date, ${id}::uuid)`;
  const conditions = [listConditions(actor, query), ...(day === undefined ? [] : [after])];
  return sql`${SELECT} where ${all(conditions)}
    order by r.referred_on desc, r.referral_id desc limit ${query.limit + 1}`;
}
