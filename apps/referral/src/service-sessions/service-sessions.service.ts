import { Injectable } from '@nestjs/common';
import { newId, RefusalError, type IsoDate } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { AttendanceSide, ServiceSessionState } from '@aid-chain/vocabulary';
import { endedOf } from '../households/household.store.js';
import { isMember } from '../households/is-member.js';
import { emitServiceAid } from '../service-plans/service-aid-events.js';
import { lockOwnAssessment } from '../service-plans/service-plans.service.js';
import { checkAttendance, checkStatable, settle, type Attendance } from './attendance.rules.js';
import { lockOwnSession } from './own-session.js';
import type {
  AttendanceDto,
  FollowUpDto,
  PersonAttendanceDto,
  PlannedSessionDto,
  SessionEvaluationDto,
  SessionsDto,
} from './session.dto.js';
import {
  insertSessions,
  keepAttendance,
  keepFollowUp,
  keepSessionEvaluation,
  type ServiceSession,
} from './session.store.js';

/** Field under which what a person added to an evaluation rests sealed. */
const EVALUATION_FIELD = 'service-evaluation';

/** Services are planned, stated by both sides, evaluated, and followed up where they were not given (L-55). */
@Injectable()
export class ServiceSessions {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_ASSESSMENT_REPLACED, SERVICE_SESSION_UNPLANNED, SERVICE_SESSION_TWICE. */
  plan(ctx: CommandContext, planId: string, { sessions }: SessionsDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { householdId, lines } = await lockOwnAssessment(tx, { planId });
      await checkHouseholdStands(tx, householdId);
      checkPlanned(
        sessions,
        lines.map(({ line }) => line),
        tx.today,
      );
      const planned = sessions.map((session) => ({ ...session, sessionId: newId() }));
      if ((await insertSessions(tx, planId, planned)) < planned.length)
        throw new RefusalError({ code: 'SERVICE_SESSION_TWICE', params: {} });
      const sessionIds = planned.map(({ sessionId }) => sessionId);
      const audit = { action: 'service-session.planned', objectType: 'service-plan', objectId: planId };
      return { status: 201, body: { sessionIds }, audit: { ...audit, householdId, ids: sessionIds } };
    });
  }

  /** What the provider states. Refuses NOT_FOUND, CONTRACT_DOES_NOT_COVER, HOUSEHOLD_NOT_ASSIGNED, and what the rules of attendance refuse. */
  stateAsProvider(ctx: CommandContext, id: string, body: AttendanceDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      return state(tx, session, 'provider', attendanceOf(body, tx.actor.id, tx.today));
    });
  }

  /** What the person states, as an official records it. Refuses NOT_FOUND, CLOSE_RELATIVE, NEED_PERSON_UNKNOWN, and what the rules of attendance refuse. */
  stateAsPerson(ctx: CommandContext, id: string, body: PersonAttendanceDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      await checkHouseholdStands(tx, session.householdId);
      if (!(await isMember(tx, session.householdId, body.by)))
        throw new RefusalError({ code: 'NEED_PERSON_UNKNOWN', params: {} });
      return state(tx, session, 'person', attendanceOf(body, body.by, tx.today));
    });
  }

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_SESSION_STATE, SERVICE_SESSION_NOT_YET. */
  followUp(ctx: CommandContext, id: string, { followUp }: FollowUpDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      orRefuse(checkStatable({ ...session, isFollowedUp: session.followUp !== null }, tx.today));
      await keepFollowUp(tx, id, { followUp, on: tx.today });
      const isOpen = session.state === 'planned' || session.state === 'stated';
      if (isOpen) emitStep(tx, session, { step: 'not-given', reasonCode: followUp });
      const after = isOpen ? 'not-given' : session.state;
      return answerOf(session, after, { action: 'service-session.followed-up', reason: followUp });
    });
  }

  /** Of what was given. Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_SESSION_STATE. */
  evaluate(ctx: CommandContext, id: string, { evaluation, note }: SessionEvaluationDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      if (session.state !== 'given')
        throw new RefusalError({ code: 'SERVICE_SESSION_STATE', params: { state: session.state } });
      const sealed = note === undefined ? null : this.sealer.seal(EVALUATION_FIELD, id, note);
      await keepSessionEvaluation(tx, id, { evaluation, on: tx.today, note: sealed });
      emitStep(tx, session, { step: 'evaluated', reasonCode: evaluation });
      return answerOf(session, 'given', { action: 'service-session.evaluated', reason: evaluation });
    });
  }
}

/** Nothing is planned for a household of which nobody is left, and nobody of it confirms anything. */
async function checkHouseholdStands(tx: CommandTx, householdId: string): Promise<void> {
  const ended = await endedOf(tx, householdId);
  if (ended !== undefined)
    throw new RefusalError({ code: 'SERVICE_HOUSEHOLD_ENDED', params: { on: ended.on } });
}

/** One side states something, and both statements are settled. */
async function state(tx: CommandTx, session: ServiceSession, side: AttendanceSide, stated: Attendance) {
  orRefuse(checkAttendance(stated));
  orRefuse(checkStatable({ ...session, isFollowedUp: session.followUp !== null }, tx.today));
  const provider = side === 'provider' ? stated : session.provider;
  const person = side === 'person' ? stated : session.person;
  const settled = settle(provider, person, session.priceFen);
  await keepAttendance(tx, session.sessionId, side, stated, settled);
  if (settled.state === 'given' && settled.units !== null)
    emitStep(tx, session, { step: 'given', units: settled.units, unit: session.unit });
  if (settled.state === 'not-given' || settled.state === 'disputed')
    emitStep(tx, session, { step: settled.state, ...reasonOf(stated) });
  const { amountFen } = settled;
  return answerOf(session, settled.state, { action: 'service-session.stated', reason: side, amountFen });
}

function reasonOf({ reasonCode }: Attendance): { readonly reasonCode?: string } {
  return reasonCode === null ? {} : { reasonCode };
}

/** @throws RefusalError SERVICE_SESSION_UNPLANNED, SERVICE_SESSION_TWICE */
function checkPlanned(
  sessions: readonly PlannedSessionDto[],
  lines: readonly number[],
  today: IsoDate,
): void {
  const wrong = sessions.find(({ line, on }) => !lines.includes(line) || on < today);
  if (wrong !== undefined || sessions.length === 0)
    throw new RefusalError({
      code: 'SERVICE_SESSION_UNPLANNED',
      params: { line: String(wrong?.line ?? 0) },
    });
  const keys = new Set(sessions.map(({ line, on, from }) => `${String(line)} ${on} ${from}`));
  if (keys.size < sessions.length) throw new RefusalError({ code: 'SERVICE_SESSION_TWICE', params: {} });
}

function attendanceOf(
  { given, from, units, reasonCode }: AttendanceDto,
  by: string,
  on: IsoDate,
): Attendance {
  return { given, from: from ?? null, units: units ?? null, reasonCode: reasonCode ?? null, by, on };
}

function emitStep(
  tx: CommandTx,
  session: ServiceSession,
  more: Omit<Parameters<typeof emitServiceAid>[2], 'assessmentId' | 'on'>,
): void {
  const { assessmentId, planId, sessionId, item, plannedOn } = session;
  emitServiceAid(tx, session, { assessmentId, planId, sessionId, services: [item], on: plannedOn, ...more });
}

function answerOf(
  { sessionId, householdId }: ServiceSession,
  after: ServiceSessionState,
  {
    action,
    reason,
    amountFen = null,
  }: { readonly action: string; readonly reason: string; readonly amountFen?: number | null },
) {
  return {
    status: 201 as const,
    body: { sessionId, state: after, ...(amountFen === null ? {} : { amountFen }) },
    audit: { action, objectType: 'service-session', objectId: sessionId, householdId, reason },
  };
}
