import {
  Choice,
  Line,
  PageQuery,
  PersonName,
  Phone,
  Region,
  ShownCode,
  ShownDay,
  ShownId,
  ShownNext,
  ShownNotReadable,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
  NameView,
} from '@aid-chain/platform';
import { ORGANISATION_END_REASONS, ORGANISATION_KINDS, type OrganisationKind } from '@aid-chain/vocabulary';

/** Body of `POST /v1/social-organisations`. */
export class OrganisationDto {
  @Choice(ORGANISATION_KINDS, { description: '类型 · kind' })
  kind: OrganisationKind;

  @Line(120, { description: '名称；个人为姓名（加密保存） · name, kept sealed' })
  name: string;

  @PersonName({ optional: true, description: '联系人（加密保存） · whom to ask for, kept sealed' })
  contactName?: string;

  @Phone({ optional: true, description: '联系电话（加密保存） · phone, kept sealed' })
  phone?: string;

  @Region({ description: '服务的地区：本地区或其以下 · where it helps: the own region or below it' })
  regionCode: string;
}

/** Filters of the list of organisations. */
export class OrganisationsQuery extends PageQuery {
  @Choice(ORGANISATION_KINDS, { optional: true, description: '类型 · kind' })
  kind?: OrganisationKind;
}

/** What was registered. */
export class OrganisationRegisteredView {
  @ShownId({ description: '社会力量编号 · the organisation' })
  organisationId: string;
}

/** An organisation of social forces as lists show it. */
export class OrganisationView {
  @ShownId({ description: '社会力量编号 · the organisation' })
  organisationId: string;

  @ShownCode(ORGANISATION_KINDS, { description: '类型 · kind' })
  kind: string;

  @ShownPart(() => NameView, { description: '类型名称 · what the kind is called' })
  kindName: NameView;

  @ShownText({ description: '名称；个人只显示姓 · name; of an individual the family name alone' })
  name: string;

  @ShownRegion({ description: '服务的地区 · where it helps' })
  regionCode: string;

  @ShownDay({ description: '登记日期 · day on which it was registered' })
  registeredOn: string;

  @ShownWhole({ optional: true, description: '基金余额，单位：分；仅基金 · what a fund has, in fen' })
  fundFen?: number;

  @ShownWhole({ description: '第几版登记 · version of its registration' })
  version: number;

  @ShownDay({ optional: true, description: '最近变更日期 · day of its last change' })
  changedOn?: string;

  @ShownDay({ optional: true, description: '终止日期 · since when it does not help here any more' })
  endedOn?: string;

  @ShownCode(ORGANISATION_END_REASONS, { optional: true, description: '终止理由 · why' })
  endReason?: string;
}

/** The same with its contact, masked unless a reason is stated. */
export class OrganisationDetailView extends OrganisationView {
  @ShownText({ optional: true, description: '联系人 · whom to ask for' })
  contactName?: string;

  @ShownText({ optional: true, description: '联系电话 · phone' })
  phone?: string;
}

export class OrganisationPage {
  @ShownPart(() => OrganisationView, { list: true })
  items: OrganisationView[];

  @ShownNext()
  next?: string;

  @ShownNotReadable()
  notReadable?: readonly string[];
}
