import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refuse, RefusalError, type IsoDate, type Result } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { Commands } from '../commands/commands.js';
import { orRefuse } from '../commands/or-refuse.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { ofOwnPlace } from './access-log.sql.js';
import type { WithholdingDto } from './withholding.dto.js';

/** Refuses WITHHOLDING_DAY_PAST: a ground that has passed keeps nothing back. */
export function lastsUntil(until: IsoDate, today: IsoDate): Result<IsoDate> {
  return until > today ? ok(until) : refuse('WITHHOLDING_DAY_PAST', { today });
}

/** Records on which legal ground entries of a household's access log are kept back, and until when (L-17; PIPL 45). */
@Injectable()
export class WithholdingService {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly commands: Commands,
  ) {}

  record(ctx: CommandContext, body: WithholdingDto): Promise<HttpAnswer> {
    const { householdId, purposes, groundCode, decision } = body;
    return this.commands.run(ctx, async (tx) => {
      const [known] = await ofOwnPlace(this.definition.auditSubjects, tx.actor, householdId).on(tx);
      if (known === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      const until = orRefuse(lastsUntil(body.until, tx.today));
      const withholdingId = newId();
      await sql`
        insert into access_log_withholding (id, household_id, purposes, ground, decision, until_on, recorded_by, business_at)
        values (${withholdingId}::uuid, ${householdId}::uuid, ${purposes}::text[], ${groundCode}, ${decision},
          ${until}::date, ${tx.actor.id}, ${tx.now}::timestamptz)`.on(tx);
      const object = { objectType: 'household', objectId: householdId, householdId, ids: [withholdingId] };
      return {
        status: 201,
        body: { withholdingId, householdId, until },
        audit: { action: 'access-log.withheld', ...object, reason: groundCode },
      };
    });
  }
}
