import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MemberView, PersonView } from '../applications/application-detail.view.js';

/** A member of the register, masked unless a reason was given. */
export class RegisteredMemberView extends PersonView implements Omit<MemberView, 'ref'> {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  relation: string;

  @ApiProperty({ description: '共同生活期间 · {from, to, reasonOut}' })
  livesTogether: object;
}

/** A household of the register: who belonged to it on a day, and where it lives now. */
export class HouseholdView {
  @ApiProperty()
  householdId: string;

  @ApiProperty({ enum: ['active', 'closed'] })
  state: string;

  @ApiProperty({ description: '成员截至该日 · the day of the members' })
  on: string;

  @ApiProperty({ description: '现居住地 · where it lives now' })
  regionCode: string;

  @ApiProperty()
  residence: string;

  @ApiProperty()
  address: string;

  @ApiProperty()
  registeredOn: string;

  @ApiPropertyOptional()
  changedOn?: string;

  @ApiPropertyOptional({
    description: '{on, reasonCode, into}：户终止 · the household ended, in another one if into',
  })
  ended?: object;

  @ApiPropertyOptional({
    description:
      '{kind, name, phone}：户内无成年人时的监护人；not-settled 为尚未确定 · who stands for it while nobody is of age',
  })
  guardian?: object;

  @ApiPropertyOptional({ description: '正在办理的申请 · the application that is undecided' })
  openApplicationId?: string;

  @ApiProperty({ type: [RegisteredMemberView] })
  members: RegisteredMemberView[];
}

/** One change of a household: codes and ids only. */
export class HouseholdChangeView {
  @ApiProperty({ description: '变更后的版本 · the version that it made' })
  version: number;

  @ApiProperty()
  kind: string;

  @ApiProperty({ description: '变更自何日起；出生之日只到月（YYYY-MM） · of a day of birth the month' })
  effectiveOn: string;

  @ApiProperty()
  reasonCode: string;

  @ApiPropertyOptional({ description: '更正依据 · what shows that an entry was a mistake' })
  paper?: string;

  @ApiProperty({ type: [String] })
  joined: readonly string[];

  @ApiProperty({ type: [String] })
  departed: readonly string[];

  @ApiProperty()
  changedOn: string;

  @ApiProperty()
  changedBy: string;
}

export class HouseholdChangePage {
  @ApiProperty({ type: [HouseholdChangeView] })
  items: HouseholdChangeView[];

  @ApiPropertyOptional({ description: 'there is more: send it back as cursor' })
  next?: string;
}

/** A household of minors whose guardian is still open: ids and codes only. */
export class GuardianOpenView {
  @ApiProperty()
  householdId: string;

  @ApiProperty()
  regionCode: string;

  @ApiProperty()
  guardianKind: string;

  @ApiProperty({ description: '自何日起 · since' })
  since: string;
}

export class GuardianOpenPage {
  @ApiProperty({ type: [GuardianOpenView] })
  items: GuardianOpenView[];

  @ApiPropertyOptional({ description: 'there is more: send it back as cursor' })
  next?: string;
}
