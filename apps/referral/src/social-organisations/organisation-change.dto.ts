import { Choice, Line, PersonName, Phone, Region, ShownId, ShownWhole } from '@aid-chain/platform';
import { ORGANISATION_END_REASONS, type OrganisationEndReason } from '@aid-chain/vocabulary';

/** Body of `POST /v1/social-organisations/{id}/changes`: what is left out stays as it is. */
export class OrganisationChangeDto {
  @Line(120, { optional: true, description: '变更后的名称（加密保存） · the new name, kept sealed' })
  name?: string;

  @PersonName({ optional: true, description: '变更后的联系人（加密保存） · the new contact, kept sealed' })
  contactName?: string;

  @Phone({ optional: true, description: '变更后的电话（加密保存） · the new phone, kept sealed' })
  phone?: string;

  @Region({ optional: true, description: '变更后的服务地区 · where it helps from now on' })
  regionCode?: string;
}

/** Body of `POST /v1/social-organisations/{id}/end`. */
export class OrganisationEndDto {
  @Choice(ORGANISATION_END_REASONS, { description: '终止理由 · why it does not help here any more' })
  reasonCode: OrganisationEndReason;
}

/** What a change or an end leaves under way; civil affairs has what is matched on its list where nobody may keep it any more. */
export class OrganisationChangedView {
  @ShownId({ description: '社会力量编号 · the organisation' })
  organisationId: string;

  @ShownWhole({ description: '可对接的供给项数；终止后为零 · its open offers; none after an end' })
  openOffers: number;

  @ShownWhole({ description: '已对接、尚未送达的项数 · matches that are not delivered yet' })
  openMatches: number;

  @ShownWhole({ optional: true, description: '基金余额，单位：分 · what a fund still has, in fen' })
  fundFen?: number;
}
