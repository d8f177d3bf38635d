import { Injectable } from '@nestjs/common';
import { formatYuan, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { nameOf, needKindCodes } from '@aid-chain/vocabulary';
import { helpView } from '../social-offers/help-view.js';
import { OrganisationNames } from '../social-organisations/organisation-names.js';
import { socialAidOf, type SocialAid } from './social-aid.store.js';
import type { SocialAidView } from './social-aid.view.js';

/** What social forces gave a family, for its happiness list (S0-25). */
@Injectable()
export class SocialAidReader {
  constructor(private readonly names: OrganisationNames) {}

  /** @param family the household and those that were merged into it */
  async load(connection: Sql, family: readonly string[], today: IsoDate): Promise<SocialAidView[]> {
    const given = await socialAidOf(connection, family, today);
    const organisations = given.map(({ organisationId }) => organisationId);
    const names = await this.names.load(connection, organisations);
    return given.map((aid) => viewOf(aid, names.get(aid.organisationId) ?? ''));
  }
}

function viewOf(aid: SocialAid, organisationName: string): SocialAidView {
  const { matchId, personId, needKind, form, quantity, deliveredOn } = aid;
  return {
    ...helpView(aid),
    ...{ matchId, ...(personId === null ? {} : { personId }), needKind },
    ...{ needName: nameOf(needKindCodes, needKind), organisationName, deliveredOn },
    ...(form === 'money' ? { amountYuan: formatYuan(quantity) } : {}),
  };
}
