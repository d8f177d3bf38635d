import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import {
  Commands,
  impartial,
  orRefuse,
  regionCondition,
  type CommandContext,
  type CommandTx,
  type DeclaredRelative,
  type HttpAnswer,
} from '@aid-chain/platform';
import { subjectOf } from '../referral-state/referral-events.js';
import type { DoubleAidDto } from './double-aid.dto.js';
import { relativesOfDoubles } from './double-aid.relatives.js';
import { checkDouble } from './double-aid.rules.js';
import { keepDecided, lockDouble, type DoubleAid } from './double-aid.store.js';

/** A person decides whether aid is given twice; what follows from it is for the departments, never for the system (S2-06). */
@Injectable()
export class DecidingDouble {
  constructor(private readonly commands: Commands) {}

  /** Refuses NOT_FOUND, CLOSE_RELATIVE, and what {@link checkDouble} refuses. */
  decide(ctx: CommandContext, doubleAidId: string, body: DoubleAidDto): Promise<HttpAnswer> {
    const { decision, reasonCode, on } = body;
    return this.commands.run(ctx, async (tx) => {
      const pair = await lockDouble(tx, doubleAidId, (column) => regionCondition(tx.actor, column));
      if (pair === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
      const declared = await relativesOfDoubles([doubleAidId]).on<DeclaredRelative>(tx);
      orRefuse(impartial(tx.actor, declared));
      orRefuse(checkDouble(pair, { decision, reasonCode, on }, tx.today));
      await keepDecided(tx, doubleAidId, { state: decision, reasonCode, on });
      if (decision === 'confirmed') emitConfirmed(tx, pair, body);
      return {
        status: 201,
        body: { doubleAidId, state: decision },
        audit: {
          ...{ action: 'double-aid.decided', objectType: 'double-aid', objectId: doubleAidId },
          ...{ householdId: pair.householdId, reason: `${decision} ${reasonCode}` },
        },
      };
    });
  }
}

/** Only what is confirmed concerns the family’s chain: the others are how one thing was found to be two. */
function emitConfirmed(tx: CommandTx, pair: DoubleAid, { reasonCode, on }: DoubleAidDto): void {
  const { doubleAidId, needKind, first, second, householdId } = pair;
  tx.emit({
    type: 'referral.double-aid-confirmed.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    correlationId: doubleAidId,
    causationId: doubleAidId,
    data: {
      ...{ subject: subjectOf(pair), doubleAidId, needKind, reasonCode, on },
      departments: [first.department, second.department],
      measures: [...new Set([first.measureCode, second.measureCode])],
    },
  });
}
