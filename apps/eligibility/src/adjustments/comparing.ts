import { Injectable } from '@nestjs/common';
import type { IsoDate, Result } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Determination } from '@aid-chain/policy';
import { Determinations } from '../determination/determinations.js';
import { recognitionKey, isOf } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Compared } from './adjustment.state.js';
import { compared } from './compared.rules.js';

type Group = readonly [Recognition, ...Recognition[]];

/** Lays the worksheet of today beside that of the decision on which a recognition rests. */
@Injectable()
export class Comparing {
  constructor(private readonly determinations: Determinations) {}

  /**
   * @param group the recognitions in whose place one result comes, the last decided first
   * @param anewFrom the first day, where it would be recognised anew. Refuses as {@link compared}
   */
  async compare(
    connection: Sql,
    group: Group,
    after: Determination,
    { on, anewFrom }: { readonly on: IsoDate; readonly anewFrom?: IsoDate },
  ): Promise<Result<Compared>> {
    const [{ caseId, householdId, determinationHash: hash, track }] = group;
    const opens = await this.determinations.frozenAs(connection, track, [{ caseId, hash }]);
    const before = opens({ caseId, householdId }, hash);
    const from = anewFrom === undefined ? {} : { anewFrom };
    return compared({ recognitions: group, before, after, on, ...from });
  }
}

/** The recognitions that run by one key, the last decided first: of households that are one by now, several. */
export function groupOf(running: readonly Recognition[], recognition: Recognition): Group {
  const key = recognitionKey(recognition);
  const others = running.filter(
    (each) => each.recognitionId !== recognition.recognitionId && isOf(key, recognitionKey(each)),
  );
  return [recognition, ...others];
}
