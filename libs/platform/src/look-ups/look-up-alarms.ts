import { Inject, Injectable } from '@nestjs/common';
import { addDays, instantAt, WHOLE_COUNTRY, type IsoDate } from '@aid-chain/kernel';
import type { LookUpAlarm } from '@aid-chain/vocabulary';
import { Policies } from '../policies/policies.js';
import { Reads } from '../reads/reads.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { countAlarms, runsBeyond, type Run } from './look-up-alarm.rules.js';
import { countRefused, unconnectedLooks } from './look-ups.sql.js';

/** What is conspicuous about the look-ups of a day. */
interface DayOfAlarms {
  readonly counts: ReadonlyMap<LookUpAlarm, number>;
  /** Who looked at many households with which they have nothing to do. */
  readonly runs: readonly Run[];
}

/** Finds what is conspicuous about the look-ups of a day (L-16). */
@Injectable()
export class LookUpAlarms {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly policies: Policies,
  ) {}

  async find(day: IsoDate): Promise<DayOfAlarms> {
    const refused = await countRefused(day).on<{ code: string; n: number }>(this.reads);
    const runs = await this.runs(day);
    return { counts: new Map(countAlarms(refused)).set('run', runs.length), runs };
  }

  /** @returns those who went beyond what their place allows on a day; none where no place states a number */
  private async runs(day: IsoDate): Promise<Run[]> {
    const days = this.policies.one(WHOLE_COUNTRY, 'look-up.run.connected-days', day);
    if (days === undefined) return [];
    const connectedSince = instantAt(addDays(day, -days));
    const { auditSubjects } = this.definition;
    const found = await unconnectedLooks(auditSubjects, day, connectedSince).on<Run>(this.reads);
    return runsBeyond(found, (regionCode) =>
      this.policies.one(regionCode ?? WHOLE_COUNTRY, 'look-up.run.households', day),
    );
  }
}
