import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import { Commands, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { isMember } from '../households/is-member.js';
import { lockOwnAssessment } from '../service-plans/service-plans.service.js';
import { checkPlanned } from './planned-sessions.rules.js';
import type { SessionsDto } from './session.dto.js';
import { checkHouseholdStands } from './session-step.js';
import { insertSessions, standingSessions } from './session.store.js';

/** Services are planned by the lines of a plan (L-54). */
@Injectable()
export class SessionPlanning {
  constructor(private readonly commands: Commands) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, SERVICE_ASSESSMENT_REPLACED, SERVICE_HOUSEHOLD_ENDED, PERSON_NOT_OF_FAMILY, and what {@link checkPlanned} refuses. */
  plan(ctx: CommandContext, planId: string, { sessions }: SessionsDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { householdId, personId, lines } = await lockOwnAssessment(tx, { planId });
      await checkHouseholdStands(tx, householdId);
      if (!(await isMember(tx, householdId, personId)))
        throw new RefusalError({ code: 'PERSON_NOT_OF_FAMILY', params: { field: 'planId' } });
      const standing = await standingSessions(
        tx,
        personId,
        sessions.map(({ on }) => on),
      );
      orRefuse(checkPlanned(sessions, lines, standing, tx.today));
      const planned = sessions.map((session) => ({ ...session, sessionId: newId() }));
      if ((await insertSessions(tx, planId, planned)) < planned.length)
        throw new RefusalError({ code: 'SERVICE_SESSION_TWICE', params: {} });
      const sessionIds = planned.map(({ sessionId }) => sessionId);
      const audit = { action: 'service-session.planned', objectType: 'service-plan', objectId: planId };
      return { status: 201, body: { sessionIds }, audit: { ...audit, householdId, ids: sessionIds } };
    });
  }
}
