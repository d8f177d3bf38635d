import { Inject, Injectable } from '@nestjs/common';
import { addDays, instantAt, WHOLE_COUNTRY, type IsoDate } from '@aid-chain/kernel';
import { Policies } from '../policies/policies.js';
import { Reads } from '../reads/reads.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { runsBeyond, type Run } from './look-up-alarm.rules.js';
import { unconnectedLooks } from './look-ups.sql.js';

/** Finds officials who look at many households with which they have nothing to do (L-16). */
@Injectable()
export class LookUpRuns {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly policies: Policies,
  ) {}

  /** @returns those of a day who went beyond what their place allows; none where nobody says how many that is */
  async find(today: IsoDate): Promise<Run[]> {
    const days = this.policies.one(WHOLE_COUNTRY, 'look-up.run.connected-days', today);
    if (days === undefined) return [];
    const connectedSince = instantAt(addDays(today, -days));
    const { auditSubjects } = this.definition;
    const found = await unconnectedLooks(auditSubjects, today, connectedSince).on<Run>(this.reads);
    return runsBeyond(found, (regionCode) =>
      this.policies.one(regionCode ?? WHOLE_COUNTRY, 'look-up.run.households', today),
    );
  }
}
