import { Inject, Injectable } from '@nestjs/common';
import { dateOf, newId, refuse, RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import type { HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { Commands } from '../commands/commands.js';
import { orRefuse } from '../commands/or-refuse.js';
import { impartial, type DeclaredRelative } from '../masking/impartial.js';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { ofOwnPlace } from './access-log.sql.js';
import type { WithholdingDto, WithholdingEndDto } from './withholding.dto.js';
import type { WithholdingsQuery } from './withholding.query.js';
import { lastsUntil, recordedBeside, type RunningWithholding } from './withholding.rules.js';
import {
  endOf,
  endWithholding,
  insertWithholding,
  lockedWithholding,
  lockWithholdingsOf,
  runningWithholdings,
  withholdingsOf,
} from './withholding.sql.js';
import { withholdingView, type WithholdingPage, type WithholdingRow } from './withholding.view.js';

/** Keeps entries of a household's access log back on a legal ground, until a day or until somebody ends it (L-17; PIPL 45). */
@Injectable()
export class WithholdingService {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly commands: Commands,
    private readonly reads: Reads,
  ) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, WITHHOLDING_DAY_PAST, WITHHOLDING_TOO_LONG, WITHHOLDING_RUNS; the answer names what other decisions keep back of the same. */
  record(ctx: CommandContext, body: WithholdingDto): Promise<HttpAnswer> {
    const { householdId, groundCode } = body;
    return this.commands.run(ctx, async (tx) => {
      await this.mustBeOfOwnPlace(tx, tx.actor, householdId);
      const until = orRefuse(lastsUntil(body.until, tx.today));
      await lockWithholdingsOf(householdId).on(tx);
      const running = await runningWithholdings(householdId, tx.today).on<RunningWithholding>(tx);
      const beside = orRefuse(recordedBeside(body, running));
      const withholdingId = newId();
      await insertWithholding(body, { withholdingId, by: tx.actor.id, at: tx.now }).on(tx);
      const object = { objectType: 'household', objectId: householdId, householdId, ids: [withholdingId] };
      return {
        status: 201,
        body: { withholdingId, householdId, until, beside },
        audit: { action: 'access-log.withheld', ...object, reason: groundCode },
      };
    });
  }

  /** Refuses NOT_FOUND for one that is not there or of another place, WITHHOLDING_ENDED; the answer names what others still keep back. */
  end(ctx: CommandContext, withholdingId: string, { reasonCode }: WithholdingEndDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const [found] = await lockedWithholding(withholdingId).on<{ readonly householdId: string }>(tx);
      if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      const { householdId } = found;
      await this.mustBeOfOwnPlace(tx, tx.actor, householdId);
      const [ended] = await endOf(withholdingId).on<{ readonly at: Date }>(tx);
      if (ended !== undefined)
        throw new RefusalError(refuse('WITHHOLDING_ENDED', { on: dateOf(ended.at) }).refusal);
      await endWithholding(withholdingId, { reasonCode, by: tx.actor.id, at: tx.now }).on(tx);
      const stillKeptBackBy = await runningWithholdings(householdId, tx.today).on<RunningWithholding>(tx);
      const object = { objectType: 'household', objectId: householdId, householdId, ids: [withholdingId] };
      return {
        status: 201,
        body: { withholdingId, stillKeptBackBy },
        audit: { action: 'access-log.withholding-ended', ...object, reason: reasonCode },
      };
    });
  }

  /** @throws RefusalError NOT_FOUND, CURSOR_INVALID */
  list(actor: Actor, { householdId, cursor, limit }: WithholdingsQuery): Promise<WithholdingPage> {
    const entry = {
      ...{ action: 'access-log.withholdings-listed', objectType: 'household', householdId },
      ids: [householdId],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await this.mustBeOfOwnPlace(connection, actor, householdId);
      const after = decodeCursor(cursor, ['text', 'id']);
      const rows = await withholdingsOf(householdId, after, limit + 1).on<WithholdingRow>(connection);
      const { items, ...more } = page(rows, limit, ({ at, id }) => [at, id]);
      return { items: items.map(withholdingView), ...more };
    });
  }

  private async mustBeOfOwnPlace(connection: Sql, actor: Actor, householdId: string): Promise<void> {
    const { auditSubjects } = this.definition;
    const [known] = await ofOwnPlace(auditSubjects, actor, householdId).on(connection);
    if (known === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    // A relative would keep back who looked at the family (L-15).
    orRefuse(impartial(actor, await auditSubjects.relatives(householdId).on<DeclaredRelative>(connection)));
  }
}
