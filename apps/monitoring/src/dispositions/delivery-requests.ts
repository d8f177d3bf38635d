import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { rows, sql } from '@aid-chain/messaging';
import { orRefuse, Policies, Sealer, type CommandTx } from '@aid-chain/platform';
import { urgencyByKind, type Measure } from '@aid-chain/policy';
import type { Warning } from '../warnings/warning.entity.js';
import { measuresNamed, type NamedMeasure } from './named-measures.rules.js';

const COLUMNS = {
  requestId: 'uuid',
  warningId: 'uuid',
  personId: 'uuid',
  measure: 'jsonb',
  on: 'date',
} as const;

/** A measure that is asked for, with what it serves. */
export interface MadeRequest {
  readonly requestId: string;
  readonly warningId: string;
  readonly personId: string | null;
  readonly measure: Sealed;
  readonly on: IsoDate;
  readonly serves: Measure['head']['serves'];
}

/** Asks the departments responsible to carry out measures that a family has a right to and does not get (S2-16). */
@Injectable()
export class DeliveryRequests {
  constructor(
    private readonly policies: Policies,
    private readonly sealer: Sealer,
  ) {}

  /**
   * The requests that a disposition makes, in the order in which the measures were named.
   * @throws RefusalError MEASURES_WITHOUT_DELIVER, MEASURES_NOT_NAMED, MEASURE_NAMED_TWICE, MEASURE_UNKNOWN, MEASURE_PERSON_MISSING,
   * MEASURE_OF_HOUSEHOLD
   */
  judge(
    tx: CommandTx,
    { id: warningId, regionCode, dispositions, disposedOn }: Warning,
    named: readonly NamedMeasure[],
  ): MadeRequest[] {
    const on = disposedOn ?? tx.today;
    const measures = this.policies.measures(regionCode, on);
    const found = orRefuse(measuresNamed(named, { dispositions, measures }));
    return found.map(({ named: { measureCode, personId = null }, measure: { head } }) => {
      const requestId = newId();
      const measure = this.sealer.seal('measure', requestId, measureCode);
      return { requestId, warningId, personId, measure, on, serves: head.serves };
    });
  }

  /** Keeps requests and asks for them. @returns their ids */
  async request(tx: CommandTx, warning: Warning, requests: readonly MadeRequest[]): Promise<string[]> {
    if (requests.length === 0) return [];
    await sql`
      insert into undelivered_measure (request_id, warning_id, person_id, measure, requested_on)
      select "requestId", "warningId", "personId", "measure", "on" from ${rows('m', COLUMNS, requests)}`.on(
      tx,
    );
    for (const request of requests) emit(tx, warning, request);
    return requests.map(({ requestId }) => requestId);
  }
}

function emit(
  tx: CommandTx,
  { householdId, regionCode }: Pick<Warning, 'householdId' | 'regionCode'>,
  { requestId: needId, warningId, personId, measure, on, serves: { kind, aspect } }: MadeRequest,
): void {
  tx.emit({
    type: 'monitoring.delivery-requested.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    data: {
      subject: { householdId },
      need: {
        ...{ needId, kind, aspects: aspect === undefined ? [] : [aspect], regionCode },
        ...(personId === null ? {} : { personId }),
        ...{ urgency: urgencyByKind(kind), groundCode: 'policy-undelivered' },
        textZh: `${on} 走访核实，家庭应享的一项政策尚未落实。`,
        textEn: `The visit found on ${on} that a measure to which the family has a right is not carried out.`,
        ...{ origin: { type: 'warning', id: warningId }, establishedOn: on },
      },
      measure,
    },
  });
}
