import { Injectable } from '@nestjs/common';
import { addDays, newId, ok, refuse, RefusalError, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  checkOwnRegion,
  Commands,
  Directory,
  orRefuse,
  Policies,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { RedeterminationDto } from './redetermination.dto.js';
import { insertRedetermination, runningIn } from './redetermination.store.js';

/** Standards are published for the year at hand and the next one: nothing is known of a later day. */
const DAYS_AHEAD = 366;

/** Whether anything can be computed for a day. Refuses REDETERMINATION_TOO_FAR, with the last possible one. */
function foreseeable(onDay: IsoDate, today: IsoDate): Result<IsoDate> {
  const latest = addDays(today, DAYS_AHEAD);
  return onDay <= latest ? ok(onDay) : refuse('REDETERMINATION_TOO_FAR', { latest });
}

/** Starts redeterminations; they are worked at beside the requests. */
@Injectable()
export class RedeterminationService {
  constructor(
    private readonly commands: Commands,
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /** Refuses REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, REDETERMINATION_TOO_FAR, REDETERMINATION_RUNNING: of a place there is one at a time. */
  start(ctx: CommandContext, { onDay, regionCode: asked }: RedeterminationDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { id: startedBy, regionCode: own = '' } = tx.actor;
      const regionCode = asked ?? own;
      await checkOwnRegion(this.directory, tx.actor, regionCode, tx);
      orRefuse(foreseeable(onDay, tx.today));
      const redeterminationId = newId();
      const parameters = this.policies.revision ?? null;
      const run = { redeterminationId, regionCode, onDay, parameters, startedBy, startedAt: tx.now };
      if (!(await insertRedetermination(tx, run))) {
        const running = await runningIn(tx, regionCode);
        const params = { redeterminationId: running?.redeterminationId ?? '', onDay: running?.onDay ?? '' };
        throw new RefusalError({ code: 'REDETERMINATION_RUNNING', params });
      }
      return {
        status: 201,
        body: { redeterminationId, regionCode, onDay, state: 'running' },
        audit: {
          ...{
            action: 'redetermination.started',
            objectType: 'redetermination',
            objectId: redeterminationId,
          },
          ...{ ids: [regionCode], basis: { on: onDay } },
        },
      };
    });
  }
}
