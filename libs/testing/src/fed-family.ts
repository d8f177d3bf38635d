import { MATCHES_FIELD, type MatchedMeasure, type Member, type Payload } from '@aid-chain/contracts';
import { newId, type Instant } from '@aid-chain/kernel';
import { Sealer } from '@aid-chain/platform';
import type { EventFeed } from './event-feed.js';
import { idNumber } from './id-numbers.js';
import type { RunningServices } from './start-services.js';

type Need = Payload<'eligibility.need-established.v1'>['need'];

const SURVEY_DAY: Instant = '2026-01-14T10:00:00+08:00';
const REGION = '510683990001';

/** One invented household whose events come from services that the spec has not started. */
export class FedFamily {
  readonly householdId = newId();
  readonly personId = newId();
  readonly applicationId = newId();
  readonly caseId = newId();
  readonly idNumber: string;
  readonly name = '甲试';
  readonly phone = '10000000000';
  readonly address = '示范镇甲村示例组';

  constructor(
    private readonly stack: RunningServices,
    private readonly feed: EventFeed,
    seed: number,
    private readonly regionCode = REGION,
  ) {
    this.idNumber = idNumber(seed);
  }

  get stream(): string {
    return `household/${this.householdId}`;
  }

  get subject(): { householdId: string } {
    return { householdId: this.householdId };
  }

  /** The register, the application and the case: what comes before any need. */
  async register(time: Instant = SURVEY_DAY): Promise<void> {
    const { stream, subject, applicationId, caseId } = this;
    const address = this.sealer().seal('address', this.householdId, this.address);
    const place = { regionCode: this.regionCode, residence: 'rural' as const, address };
    await this.feed.send('intake.household-registered.v1', {
      stream,
      time,
      data: { subject, ...place, members: [this.head()] },
    });
    await this.accept(time);
    const tracks = ['civil-affairs' as const, 'monitored' as const];
    await this.feed.send('eligibility.case-opened.v1', {
      stream,
      time,
      data: { subject, caseId, applicationId, origin: 'application', tracks, openedOn: '2026-01-12' },
    });
  }

  /** @returns the need's own id */
  async need(over: Partial<Need> = {}, time: Instant = SURVEY_DAY): Promise<string> {
    const need = this.needOf(over);
    await this.feed.send('eligibility.need-established.v1', {
      stream: this.stream,
      time,
      correlationId: this.caseId,
      data: { subject: this.subject, need },
    });
    return need.needId;
  }

  /** An application that asks for no category: its need is forwarded at once. */
  async forwarded(over: Partial<Need> = {}, time: Instant = SURVEY_DAY): Promise<string> {
    const need = this.needOf({ origin: { type: 'application', id: this.applicationId }, ...over });
    await this.feed.send('intake.request-forwarded.v1', {
      stream: this.stream,
      time,
      data: { subject: this.subject, need },
    });
    return need.needId;
  }

  async needFound(over: Partial<Need> = {}, time: Instant = SURVEY_DAY): Promise<string> {
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
      time: SURVEY_DAY,
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

  /** Which measures of the place it may get, as eligibility publishes them. */
  async matched(matches: readonly MatchedMeasure[], matchedOn = '2026-01-14'): Promise<void> {
    const { stream, subject, caseId, householdId, regionCode } = this;
    const sealed = this.sealer().sealJson(MATCHES_FIELD, householdId, matches);
    await this.feed.send('eligibility.measures-matched.v1', {
      stream,
      time: SURVEY_DAY,
      data: { subject, caseId, regionCode, matchedOn, packHash: 'b'.repeat(64), matches: sealed },
    });
  }

  private async accept(time: Instant): Promise<void> {
    const { stream, subject, applicationId } = this;
    await this.feed.send('intake.application-accepted.v1', {
      stream,
      time,
      data: {
        subject,
        applicationId,
        receivedOn: '2026-01-12',
        regionCode: this.regionCode,
        channel: 'portal',
        filedBy: 'self',
        categoriesRequested: ['dibao'],
        helpRequested: ['medical'],
      },
    });
  }

  private head(): Member {
    const { personId } = this;
    const sealed = (field: string, text: string) => this.sealer().seal(field, personId, text);
    return {
      personId,
      relation: 'head',
      name: sealed('name', this.name),
      idNumber: sealed('idNumber', this.idNumber),
      birthDate: sealed('birthDate', '1986-01-01'),
      sex: 'male',
      registerRegionCode: '510683',
      livesTogether: { from: '2010-05-01' },
      phone: sealed('phone', this.phone),
    };
  }

  private sealer(): Sealer {
    const sealer = this.stack.services[0]?.app.get(Sealer, { strict: false });
    if (sealer === undefined) throw new Error('no service was started');
    return sealer;
  }

  private needOf(over: Partial<Need>): Need {
    return {
      needId: newId(),
      kind: 'medical',
      aspects: ['cost'],
      personId: this.personId,
      regionCode: this.regionCode,
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
