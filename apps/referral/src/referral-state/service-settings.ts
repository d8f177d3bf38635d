import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { BusinessClock, Policies } from '@aid-chain/platform';
import type { ServiceItem } from '@aid-chain/policy';
import type { Bilingual } from '@aid-chain/vocabulary';

/** What a place sets for services in kind and for the help of social forces. */
@Injectable()
export class ServiceSettings {
  constructor(
    private readonly policies: Policies,
    private readonly clock: BusinessClock,
  ) {}

  /** The services of the place on a day, from which plans are made (社会救助法 34). */
  services(regionCode: string, on: IsoDate): readonly ServiceItem[] {
    return this.policies.services(regionCode, on);
  }

  /** What the place calls a service; the code itself where its list has it no more. */
  serviceName(regionCode: string, code: string): Bilingual {
    const listed = this.policies.services(regionCode, this.clock.today());
    return listed.find(({ head }) => head.code === code)?.head.names ?? { zh: code, en: code };
  }

  /** After how many months needs for services are assessed again; undefined where nobody sets it: then no clock runs (L-54). */
  reassessmentMonths(regionCode: string, on: IsoDate): number | undefined {
    return this.policies.one(regionCode, 'service.reassessment.months', on);
  }

  /** By how many minutes times of one service may differ; undefined where nobody sets it: then they have to be the same (L-55). */
  minutesApart(regionCode: string, on: IsoDate): number | undefined {
    return this.policies.one(regionCode, 'service.session.apart', on);
  }

  /** How many households have to be alike before a published need names its place; undefined where the place has not set it (N13). */
  leastAlike(regionCode: string, on: IsoDate): number | undefined {
    return this.policies.one(regionCode, 'social.published.minimum-households', on);
  }

  /** The texts by which a family consents to give its name to an organisation; none where the place has none (N13). */
  consentTexts(regionCode: string, on: IsoDate): readonly string[] {
    return this.policies.one(regionCode, 'social.consent.text-versions', on) ?? [];
  }
}
