import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { nameOf, needKindCodes, type Bilingual } from '@aid-chain/vocabulary';
import { joinedNeeds } from '../open-needs/need-origins.js';
import { OrganisationNames } from '../social-organisations/organisation-names.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { ServiceSettings } from '../referral-state/service-settings.js';
import { referralsById } from '../referral-state/referral.store.js';
import type { StoredLink } from './chain.store.js';
import type { PlaceNames } from './link-definition.js';

/** Names in which the sentences of links are made; of their referrals those that this service has. */
@Injectable()
export class ChainNames {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly services: ServiceSettings,
    private readonly organisations: OrganisationNames,
  ) {}

  /** @param regionCode where the household lives, whose departments are named */
  async load(connection: Sql, regionCode: string, links: readonly StoredLink[]): Promise<PlaceNames> {
    const department = (code: string): Bilingual => this.settings.departmentName(regionCode, code);
    const ids = links.flatMap(({ link: { refs } }) => refs.referralId ?? []);
    const needIds = links.flatMap(({ link: { refs } }) => refs.needId ?? []);
    const organisationIds = links.flatMap(({ link: { refs } }) => refs.organisationId ?? []);
    const [referrals, joined, organisations] = await Promise.all([
      referralsById(connection, ids),
      joinedNeeds(connection, needIds),
      this.organisations.load(connection, organisationIds),
    ]);
    return {
      department,
      service: (code) => this.services.serviceName(regionCode, code),
      measure: (code) => this.settings.measureName(regionCode, '', code),
      organisation: (id) => organisations.get(id),
      isJoined: (id) => joined.has(id),
      referral: (id) => {
        const found = referrals.get(id);
        return found === undefined
          ? undefined
          : {
              need: nameOf(needKindCodes, found.needKind),
              department: department(found.department),
              measure: (code) => this.settings.measureName(found.regionCode, found.department, code),
              reason: (code) => this.settings.reasonName(found.regionCode, found.department, code),
            };
      },
    };
  }
}
