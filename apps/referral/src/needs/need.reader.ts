import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import { Reads, regionCondition, type Actor } from '@aid-chain/platform';
import {
  needDecisionCodes,
  nameOf,
  needKindCodes,
  type Bilingual,
  type NeedDecision,
} from '@aid-chain/vocabulary';
import { ReportNotes } from '../feedback/report-notes.js';
import { pathOfNeed, stepView } from '../referrals/referral-path.js';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { originsOf } from '../open-needs/need-origins.js';
import type { OpenNeed } from '../open-needs/need.rules.js';
import type { NeedDecisionView, NeedView } from './need.view.js';

interface FoundNeed extends OpenNeed {
  readonly state: string;
  readonly endedOn: IsoDate | null;
  readonly ground: Bilingual;
  readonly regionCode: string;
  readonly decision: NeedDecision | null;
  readonly decidedOn: IsoDate | null;
}

/** Answers what became of a need; one outside the actor's region is not found. */
@Injectable()
export class NeedReader {
  constructor(
    private readonly reads: Reads,
    private readonly notes: ReportNotes,
    private readonly settings: ReferralSettings,
  ) {}

  /**
   * @param statedId of the need, or under which a filing, a survey or a visit stated it again
   * @throws RefusalError NOT_FOUND, with an audit row, for what is not there or lies elsewhere, CLOSE_RELATIVE (L-15)
   */
  async one(actor: Actor, statedId: string): Promise<NeedView> {
    const action = 'need.read';
    const need = await this.find(actor, statedId);
    if (need === undefined) return this.reads.deny(actor, { action, objectType: 'need', objectId: statedId });
    const { needId, householdId, personId, endedOn, regionCode, decision, decidedOn, ...shown } = need;
    const names = (code: string) => this.settings.departmentName(regionCode, code);
    const entry = { action, objectType: 'need', ids: [needId], householdId };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      const path = await pathOfNeed(connection, needId);
      const ids = path.map(({ referralId }) => referralId);
      return {
        ...{ ...shown, needId },
        householdId,
        kindName: nameOf(needKindCodes, need.kind),
        ...(personId === null ? {} : { personId }),
        ...(endedOn === null ? {} : { endedOn }),
        ...(decision === null || decidedOn === null ? {} : { decision: decisionView(decision, decidedOn) }),
        origins: await originsOf(connection, needId),
        referrals: path.map((step) => stepView(step, actor, names)),
        reports: await this.notes.reports(connection, actor, householdId, ids),
      };
    });
  }

  private async find(actor: Actor, statedId: string): Promise<FoundNeed | undefined> {
    const [need] = await sql`
      select need_id as "needId", household_id as "householdId", nullif(person_key, '') as "personId", kind, aspects,
             urgency, state, established_on::text as "establishedOn", ended_on::text as "endedOn",
             region_code as "regionCode", decision, decided_on::text as "decidedOn",
             jsonb_build_object('zh', ground_zh, 'en', ground_en) as ground
        from need
       where need_id = coalesce(
           (select o.need_id from need_origin o where o.origin_need_id = ${statedId}::uuid), ${statedId}::uuid)
         and ${regionCondition(actor, sql`region_code`)}`.on<FoundNeed>(this.reads);
    return need;
  }
}

function decisionView(code: NeedDecision, on: IsoDate): NeedDecisionView {
  return { code, name: nameOf(needDecisionCodes, code), on };
}
