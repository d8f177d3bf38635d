import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MergedHouseholdView, NameView, ShownPart, ShownText } from '@aid-chain/platform';
import { OwedArrearsView } from '../arrears/arrears.view.js';
import { EndedHouseholdView } from '../referrals/ended-household.view.js';
import { MayGetView } from '../measures/may-get.view.js';
import { SocialAidView } from '../social-aid/social-aid.view.js';
import { ReceivedAidView } from './received-aid.view.js';
import { RecognitionView } from './recognition.view.js';

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
