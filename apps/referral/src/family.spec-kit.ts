import type { Payload } from '@aid-chain/contracts';
import { newId, type Instant } from '@aid-chain/kernel';
import { Sealer } from '@aid-chain/platform';
import { idNumber, type EventFeed, type RunningServices } from '@aid-chain/testing';

type Need = Payload<'eligibility.need-established.v1'>['need'];

export const FIRST_DAY: Instant = '2026-01-14T10:00:00+08:00';
export const NAME = '甲试';

/** For specs: one invented household whose events come from intake, eligibility and monitoring. */
export class Family {
  readonly householdId = newId();
  readonly personId = newId();
  readonly applicationId = newId();
  readonly caseId = newId();
  readonly idNumber: string;
  readonly phone = '19900000000';
  readonly address = '示范镇甲村示例组';

  constructor(
    private readonly stack: RunningServices,
    private readonly feed: EventFeed,
    seed = 1,
  ) {
    this.idNumber = idNumber(seed);
  }

  get stream(): string {
    return `household/${this.householdId}`;
  }

  get subject(): { householdId: string } {
    return { householdId: this.householdId };
  }

  async register(time: Instant = FIRST_DAY): Promise<void> {
    const { stream, subject, householdId, personId, applicationId, caseId } = this;
    const sealer = this.stack.services[0]?.app.get(Sealer, { strict: false });
    if (sealer === undefined) throw new Error('no service was started');
    const sealed = (field: string, text: string) => sealer.seal(field, personId, text);
    await this.feed.send('intake.household-registered.v1', {
      stream,
      time,
      data: {
        subject,
        regionCode: '510683990001',
        residence: 'rural',
        address: sealer.seal('address', householdId, this.address),
        members: [
          {
            personId,
            relation: 'head',
            name: sealed('name', NAME),
            idNumber: sealed('idNumber', this.idNumber),
            birthDate: sealed('birthDate', '1986-01-01'),
            sex: 'male',
            registerRegionCode: '510683',
            livesTogether: { from: '2010-05-01' },
            phone: sealed('phone', this.phone),
          },
        ],
      },
    });
    await this.feed.send('intake.application-accepted.v1', {
      stream,
      time,
      data: {
        subject,
        applicationId,
        receivedOn: '2026-01-12',
        regionCode: '510683990001',
        channel: 'portal',
        filedBy: 'self',
        categoriesRequested: ['dibao'],
        helpRequested: ['medical'],
      },
    });
    await this.feed.send('eligibility.case-opened.v1', {
      stream,
      time,
      data: {
        subject,
        caseId,
        applicationId,
        origin: 'application',
        tracks: ['civil-affairs', 'monitored'],
        openedOn: '2026-01-12',
      },
    });
  }

  /** @returns the need's own id */
  async need(over: Partial<Need> = {}, time: Instant = FIRST_DAY): Promise<string> {
    const need = this.needOf(over);
    await this.feed.send('eligibility.need-established.v1', {
      stream: this.stream,
      time,
      correlationId: this.caseId,
      data: { subject: this.subject, need },
    });
    return need.needId;
  }

  async needFound(over: Partial<Need> = {}, time: Instant = FIRST_DAY): Promise<string> {
    const need = this.needOf({ origin: { type: 'warning', id: newId() }, ...over });
    await this.feed.send('monitoring.need-found.v1', {
      stream: this.stream,
      time,
      data: { subject: this.subject, need },
    });
    return need.needId;
  }

  async recognised(results: Payload<'eligibility.household-recognised.v1'>['results']): Promise<void> {
    await this.feed.send('eligibility.household-recognised.v1', {
      stream: this.stream,
      time: FIRST_DAY,
      data: {
        subject: this.subject,
        caseId: this.caseId,
        track: 'civil-affairs',
        results,
        decidedBy: 'civil-affairs',
        determinationHash: 'a'.repeat(64),
        packHash: 'b'.repeat(64),
        restsOnDemoValues: true,
      },
    });
  }

  private needOf(over: Partial<Need>): Need {
    return {
      needId: newId(),
      kind: 'medical',
      aspects: ['cost'],
      personId: this.personId,
      regionCode: '510683990001',
      urgency: 'normal',
      groundCode: 'medical.cost',
      textZh: '自付医疗费用达到标准。',
      textEn: 'Self-paid medical costs reach the limit.',
      origin: { type: 'case', id: this.caseId },
      establishedOn: '2026-01-14',
      ...over,
    };
  }
}
