import { Injectable } from '@nestjs/common';
import type { IsoDate, Result } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Determination } from '@aid-chain/policy';
import { Determinations } from '../determination/determinations.js';
import type { Compared } from './adjustment.state.js';
import { compared } from './compared.rules.js';
import type { RecognitionGroup } from './recognition-group.rules.js';

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
    group: RecognitionGroup,
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
