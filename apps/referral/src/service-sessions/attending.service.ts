import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  Sealer,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { AttendanceSide } from '@aid-chain/vocabulary';
import { checkStatingMember } from '../households/stating-member.js';
import { ServiceSettings } from '../referral-state/service-settings.js';
import {
  checkAttendance,
  checkStatable,
  checkTime,
  settle,
  type Attendance,
  type Settled,
} from './attendance.rules.js';
import { lockOwnSession } from './own-session.js';
import type { AttendanceDto, PersonAttendanceDto } from './session.dto.js';
import { insertStatement, statedHours } from './session-entries.store.js';
import { answerOf, checkHouseholdStands, emitStep } from './session-step.js';
import { momentOf, overlap } from './session-time.rules.js';
import { keepSettled, type ServiceSession } from './session.store.js';

/** Provider and person state whether a service was given; a correction is a new entry (L-18, L-55). */
@Injectable()
export class Attending {
  constructor(
    private readonly commands: Commands,
    private readonly sealer: Sealer,
    private readonly settings: ServiceSettings,
  ) {}

  /** What the provider states. Refuses NOT_FOUND, CONTRACT_DOES_NOT_COVER, HOUSEHOLD_NOT_ASSIGNED, and what the rules of attendance refuse. */
  stateAsProvider(ctx: CommandContext, id: string, body: AttendanceDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      return this.state(tx, session, 'provider', { body, by: tx.actor.id });
    });
  }

  /** What the person states, as an official records it. Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_HOUSEHOLD_ENDED, PERSON_NOT_OF_FAMILY, PERSON_NOT_OF_AGE, and what the rules of attendance refuse. */
  stateAsPerson(ctx: CommandContext, id: string, body: PersonAttendanceDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const session = await lockOwnSession(tx, id);
      const { householdId } = session;
      await checkHouseholdStands(tx, householdId);
      await checkStatingMember(tx, this.sealer, { householdId, personId: body.by, field: 'by' });
      return this.state(tx, session, 'person', { body, by: body.by });
    });
  }

  /** One side states something, and both statements are settled; what is stated after a follow-up asks for a new one. */
  private async state(
    tx: CommandTx,
    session: ServiceSession,
    side: AttendanceSide,
    { body, by }: { readonly body: AttendanceDto; readonly by: string },
  ): Promise<Answer> {
    const { sessionId, regionCode, plannedOn } = session;
    const stated = attendanceOf(body, by, tx.today);
    const correction = body.correctionReason ?? null;
    const planned = { ...session, minutesApart: this.settings.minutesApart(regionCode, plannedOn) };
    const isAfterEnd = session.stateBefore !== null;
    orRefuse(checkAttendance(stated));
    const seen = { ...session, isAfterEnd, isStated: session[side] !== null };
    orRefuse(checkStatable(seen, { given: stated.given, correction }, tx.today));
    orRefuse(checkTime(stated, planned, momentOf(tx.now, tx.today)));
    await checkNoHourTwice(tx, session, side, stated);
    const statements = { provider: session.provider, person: session.person, [side]: stated };
    const settled = settle(statements.provider, statements.person, planned);
    await insertStatement(tx, sessionId, side, stated, { correction, recordedBy: tx.actor.id });
    await keepSettled(tx, sessionId, settled);
    emitSettled(tx, session, stated, settled);
    const { state, amountFen } = settled;
    return answerOf(session, state, { action: 'service-session.stated', reason: side, amountFen });
  }
}

/** No side states two services of one person for the same hours. @throws RefusalError SERVICE_SESSION_OVERLAPS */
async function checkNoHourTwice(
  tx: CommandTx,
  session: ServiceSession,
  side: AttendanceSide,
  { from, units }: Attendance,
): Promise<void> {
  if (from === null || units === null) return;
  const { plannedOn: on, unit } = session;
  const others = await statedHours(tx, session, side);
  const other = others.find((one) => overlap(one, { on, from, units, unit }));
  if (other === undefined) return;
  const params = { on: other.on, from: other.from, sessionId: other.sessionId };
  throw new RefusalError({ code: 'SERVICE_SESSION_OVERLAPS', params });
}

function emitSettled(tx: CommandTx, session: ServiceSession, stated: Attendance, settled: Settled): void {
  const { state, units } = settled;
  const { reasonCode } = stated;
  if (state === 'given' && units !== null)
    emitStep(tx, session, { step: 'given', units, unit: session.unit });
  if (state === 'not-given' || state === 'disputed')
    emitStep(tx, session, { step: state, ...(reasonCode === null ? {} : { reasonCode }) });
}

function attendanceOf(
  { given, from, units, reasonCode, timeReason }: AttendanceDto,
  by: string,
  on: string,
): Attendance {
  return {
    ...{ given, from: from ?? null, units: units ?? null, reasonCode: reasonCode ?? null },
    ...{ timeReason: timeReason ?? null, by, on },
  };
}
