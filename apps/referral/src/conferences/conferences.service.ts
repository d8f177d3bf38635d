import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  regionCondition,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { lockOwnHousehold } from '../households/own-household.js';
import { OfficialNeeds, type OfficialNeed } from '../official-needs/official-needs.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { emitConference } from './conference-events.js';
import type {
  ConferenceAnswerDto,
  ConferenceMinutesDto,
  ConferenceProposalDto,
  PlannedDutyDto,
} from './conference.dto.js';
import { checkAnswer, checkMinutes, type GivenAnswer } from './conference.rules.js';
import {
  keepAnswer,
  keepMinutes,
  lockConference,
  openConference,
  saveProposals,
  type Conference,
} from './conference.store.js';
import { checkParticipants, checkPlannedPersons } from './participants.js';

/** Fields under which texts of a conference rest sealed. */
export const NOTE_FIELD = 'conference-note';
export const MINUTES_FIELD = 'conference-minutes';

/** Case conferences (S4-04, S1-15, S2-18): proposed by people too, convened or declined by civil affairs, held with minutes and a plan. */
@Injectable()
export class Conferences {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
    private readonly settings: ReferralSettings,
    private readonly needs: OfficialNeeds,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, CONFERENCE_OPEN_ALREADY. */
  propose(ctx: CommandContext, { householdId, triggers, note }: ConferenceProposalDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const regionCode = await lockOwnHousehold(tx, householdId);
      await checkNoRelative(tx, tx.actor, householdId);
      const open = await openConference(tx, householdId);
      if (open !== undefined)
        throw new RefusalError({ code: 'CONFERENCE_OPEN_ALREADY', params: { conferenceId: open } });
      const conferenceId = newId();
      const [made] = await saveProposals(tx, [
        {
          ...{ conferenceId, householdId, personKey: '', regionCode, triggers, urgentNeeds: [] },
          ...{ proposedOn: tx.today, proposedBy: tx.actor.id, byPerson: true },
          note: note === undefined ? null : this.sealer.seal(NOTE_FIELD, conferenceId, note),
        },
      ]);
      if (made === undefined)
        throw new RefusalError({ code: 'CONFERENCE_OPEN_ALREADY', params: { conferenceId: '' } });
      emitConference(tx, made, { time: tx.now, on: tx.today, state: 'proposed', triggers: [...triggers] });
      return answerOf(made, 'case-conference.proposed', { state: 'proposed', reason: triggers.join(' ') });
    });
  }

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, ACTOR_UNKNOWN, and what {@link checkAnswer} refuses. */
  answer(ctx: CommandContext, id: string, body: ConferenceAnswerDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const conference = await lockOwn(tx, id);
      const given = givenAnswer(body);
      orRefuse(checkAnswer(conference, given, this.known(conference), tx.today));
      await checkParticipants(tx, given.people);
      const state = given.answer === 'convene' ? 'convened' : 'declined';
      await keepAnswer(tx, id, { ...given, state });
      const { on, reasonCode, meetsOn, departments } = given;
      emitConference(tx, conference, {
        ...{ time: tx.now, on, state },
        ...(reasonCode === null ? {} : { reasonCode }),
        ...(meetsOn === null ? {} : { meetsOn, departments: [...departments] }),
      });
      return answerOf(conference, 'case-conference.answered', { state, reason: reasonCode ?? state });
    });
  }

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, NEED_PERSON_UNKNOWN, and what {@link checkMinutes} refuses. */
  record(ctx: CommandContext, id: string, { on, minutes, plan }: ConferenceMinutesDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const conference = await lockOwn(tx, id);
      const known = this.settings.departments(conference.regionCode);
      orRefuse(checkMinutes(conference, { on, planned: plan }, known, tx.today));
      await checkPlannedPersons(tx, conference.householdId, plan);
      const referralIds = await this.needs.refer(
        tx,
        plan.map((duty) => ({ ...plannedNeed(conference, duty, on), time: tx.now })),
      );
      const sealed = this.sealer.seal(MINUTES_FIELD, id, minutes);
      await keepMinutes(tx, id, { on, minutes: sealed, referralIds });
      emitConference(tx, conference, { time: tx.now, on, state: 'held', referrals: referralIds });
      return answerOf(conference, 'case-conference.recorded', { state: 'held', referralIds });
    });
  }

  private known({ regionCode }: Conference): readonly string[] {
    return this.settings.departments(regionCode).map(({ code }) => code);
  }
}

/** @throws RefusalError NOT_FOUND for one that lies elsewhere, CLOSE_RELATIVE */
async function lockOwn(tx: CommandTx, id: string): Promise<Conference> {
  const conference = await lockConference(tx, id, (column) => regionCondition(tx.actor, column));
  if (conference === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkNoRelative(tx, tx.actor, conference.householdId);
  return conference;
}

function givenAnswer({
  answer,
  on,
  reasonCode,
  meetsOn,
  departments,
  people,
}: ConferenceAnswerDto): GivenAnswer {
  return {
    ...{ answer, on, reasonCode: reasonCode ?? null, meetsOn: meetsOn ?? null },
    ...{ departments: [...new Set(departments)], people: [...new Set(people)] },
  };
}

/** What the plan gives to a department, as a need: with it the days, quarters and steps of every referral hold. */
function plannedNeed(
  { householdId, regionCode, conferenceId }: Conference,
  { needKind, aspects, personId, department, urgency }: PlannedDutyDto,
  on: string,
): Omit<OfficialNeed, 'time'> {
  return {
    ...{ householdId, regionCode, kind: needKind, aspects: aspects ?? [], personId: personId ?? null, on },
    ...{ urgency: urgency ?? 'urgent', groundCode: 'conference.plan', departments: [department] },
    textZh: `${on} 个案会商综合方案确定的任务。`,
    textEn: `A duty of the combined plan of the case conference of ${on}.`,
    origin: { type: 'conference', id: conferenceId },
  };
}

function answerOf(
  { conferenceId, householdId }: Conference,
  action: string,
  more: { readonly state: string; readonly referralIds?: readonly string[]; readonly reason?: string },
) {
  const { state, referralIds = [], reason } = more;
  return {
    status: 201 as const,
    body: { conferenceId, state, referralIds },
    audit: {
      ...{ action, objectType: 'case-conference', objectId: conferenceId, householdId, ids: referralIds },
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
