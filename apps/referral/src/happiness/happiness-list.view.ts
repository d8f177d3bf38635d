import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MergedHouseholdView,
  NameView,
  ShownDay,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { OwedArrearsView } from '../arrears/arrears.view.js';
import { PeriodView } from '../referrals/family.view.js';
import { EndedHouseholdView } from '../referrals/ended-household.view.js';
import { MayGetView } from '../measures/may-get.view.js';
import { SocialAidView } from '../social-aid/social-aid.view.js';
import { PriceSubsidyView, SupportFormView } from './recognised-beside.view.js';

/** What is paid a month from a day on. */
export class ListedAmountView {
  @ShownDay({ description: '自何日起 · from this day on' })
  from: string;

  @ShownWhole({
    nullable: true,
    description: '每月金额，单位：分；没有金额的为空 · in fen, null without an amount',
  })
  monthlyAmountFen: number | null;

  @ShownText({ optional: true, description: '每月金额，元 · in yuan' })
  monthlyAmountYuan?: string;
}

export class RecognitionView {
  @ApiProperty()
  category: string;

  @ApiProperty({ type: NameView })
  name: NameView;

  @ApiPropertyOptional({ description: '仅个人认定 · only where it is one person’s' })
  personId?: string;

  @ApiPropertyOptional({ description: '每月金额，单位：分 · monthly amount in fen' })
  monthlyAmountFen?: number;

  @ApiPropertyOptional({ description: '每月金额，元 · monthly amount in yuan', example: '480.00' })
  monthlyAmountYuan?: string;

  @ApiPropertyOptional({
    description: '作出认定时的户，后来并入本户 · the household it was granted to, merged into this one',
  })
  grantedTo?: string;

  @ShownPart(() => ListedAmountView, {
    list: true,
    description: '各时期的每月金额，含以后的 · what is paid from when on: what was, is and comes',
  })
  amounts: ListedAmountView[];

  @ApiProperty({ format: 'date' })
  validFrom: string;

  @ApiPropertyOptional({ format: 'date' })
  validTo?: string;

  @ApiPropertyOptional({ description: '依据文件 · the document that gives it', example: '社会救助法' })
  doc?: string;

  @ApiPropertyOptional({ description: '依据条款 · its article', example: '第十八条' })
  article?: string;

  @ApiPropertyOptional({
    type: SupportFormView,
    description: '特困人员选择的供养形式；尚未选择的没有 · what a tekun person chose; none before the choice',
  })
  supportForm?: SupportFormView;

  @ApiPropertyOptional({
    type: PriceSubsidyView,
    description:
      '当月的价格临时补贴，只给在享的对象，不计入每月金额 · price subsidy of this month, for recipients alone and no part of the amount',
  })
  priceSubsidy?: PriceSubsidyView;
}

export class ReceivedAidView {
  @ApiPropertyOptional({ description: '仅个人的 · only where it is one person’s' })
  personId?: string;

  @ApiProperty()
  referralId: string;

  @ApiProperty()
  department: string;

  @ApiProperty({ type: NameView })
  departmentName: NameView;

  @ApiProperty()
  needKind: string;

  @ApiProperty({ type: NameView })
  needName: NameView;

  @ApiProperty()
  measureCode: string;

  @ApiProperty({ type: NameView, description: '措施名称 · what the department calls the measure' })
  measureName: NameView;

  @ApiProperty()
  kind: string;

  @ApiProperty({ description: 'regular 常态化 · transitional 阶段性 (S0-06)' })
  nature: string;

  @ApiPropertyOptional()
  amountFen?: number;

  @ApiPropertyOptional({ example: '1200.00' })
  amountYuan?: string;

  @ApiPropertyOptional()
  quantity?: number;

  @ApiPropertyOptional()
  unit?: string;

  @ApiPropertyOptional({ type: NameView, description: '计量单位名称 · what it calls the unit' })
  unitName?: NameView;

  @ApiProperty({ type: PeriodView })
  period: PeriodView;

  @ApiProperty()
  fundingSource: string;

  @ApiProperty({
    description:
      '本地目录和部门登记项中有此措施；否则由民政核对 · whether the place or the entry of the department knows the measure; where not, civil affairs looks into it',
  })
  isListed: boolean;

  @ApiPropertyOptional({ description: '依据文件 · the document that gives it', example: '社会救助法' })
  doc?: string;

  @ApiPropertyOptional({ description: '依据条款 · its article', example: '第十八条' })
  article?: string;
}

export class OpenReferralView {
  @ApiPropertyOptional({ description: '仅个人的 · only where it is one person’s' })
  personId?: string;

  @ApiProperty()
  referralId: string;

  @ApiProperty()
  needKind: string;

  @ApiProperty({ type: NameView })
  needName: NameView;

  @ApiProperty()
  department: string;

  @ApiProperty({ type: NameView })
  departmentName: NameView;

  @ApiProperty()
  state: string;

  @ApiProperty({ format: 'date' })
  referredOn: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;
}

/** 一张幸福清单: what a household receives on a day, and what is on its way (S0-25). */
export class HappinessListView {
  @ApiProperty()
  householdId: string;

  @ApiProperty({ format: 'date' })
  on: string;

  @ApiPropertyOptional({
    type: EndedHouseholdView,
    description:
      '户内已无成员，在发待遇须由人决定自次月起停发 · nobody is left: what is paid ends by a decision',
  })
  householdEnded?: EndedHouseholdView;

  @ApiPropertyOptional({
    type: MergedHouseholdView,
    description:
      '已并入另一户，待遇列于现存的户（standsAs）的清单 · merged into another one; everything stands on the list of the household standsAs, the last one where several mergers followed each other',
  })
  householdMerged?: MergedHouseholdView;

  @ApiProperty({ type: [RecognitionView] })
  recognitions: RecognitionView[];

  @ShownPart(() => OwedArrearsView, {
    list: true,
    description:
      '少发而应补发的待遇，和已补发的 · what was paid less than due, and what of it was paid since (A-04)',
  })
  arrears: OwedArrearsView[];

  @ApiProperty({ type: [ReceivedAidView] }) aid: ReceivedAidView[];

  @ApiProperty({
    type: [SocialAidView],
    description: '社会力量的帮扶，不是法定待遇 · help of social forces, no benefit of the law',
  })
  socialAid: SocialAidView[];

  @ApiProperty({ type: [OpenReferralView] })
  openReferrals: OpenReferralView[];

  @ApiProperty({
    type: [MayGetView],
    description:
      '可能享受而尚未享受的措施 · what it may get of the measures of the place and does not get (S2-06)',
  })
  mayGet: MayGetView[];

  @ShownText({
    optional: true,
    list: true,
    description:
      '「可能享受」中无法读取的户，请告知运维人员；其余照列 · households whose measures that they may get cannot be read: inform the operator; everything else is listed',
  })
  notReadable?: readonly string[];
}
