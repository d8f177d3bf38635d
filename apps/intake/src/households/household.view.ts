import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { GUARDIAN_KINDS, LIVES_APART_REASONS } from '@aid-chain/vocabulary';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MemberView, PersonView } from '../applications/application-detail.view.js';

/** Since when, and until when, a member lives with the household. */
export class LivesTogetherView {
  @ShownDay()
  from: string;

  @ShownDay({ optional: true })
  to?: string;

  @ShownCode(LIVES_APART_REASONS, {
    optional: true,
    description: '不再共同生活的原因 · why they live apart',
  })
  reasonOut?: string;
}

/** How a household ended. */
export class HouseholdEndView {
  @ShownDay()
  on: string;

  @ShownText()
  reasonCode: string;

  @ShownId({ optional: true, description: '并入的户 · the household that it went into' })
  into?: string;
}

/** Who stands for a household of minors. */
export class GuardianView {
  @ShownCode(GUARDIAN_KINDS, { description: '监护人的种类 · kind of guardian' })
  kind: string;

  @ShownText({ optional: true })
  name?: string;

  @ShownText({ optional: true })
  phone?: string;
}

/** A member of the register, masked unless a reason was given. */
export class RegisteredMemberView extends PersonView implements Omit<MemberView, 'ref'> {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  relation: string;

  @ShownPart(() => LivesTogetherView)
  livesTogether: LivesTogetherView;
}

/** A household of the register: who belonged to it on a day, and where it lives now. */
export class HouseholdView {
  @ApiProperty()
  householdId: string;

  @ApiProperty({ enum: ['active', 'closed'] })
  state: string;

  @ShownWhole({ description: '登记的版本，更正时填写 · version of the register, stated by a correction' })
  version: number;

  @ShownDay({ description: '成员截至该日 · the day of the members' })
  on: string;

  @ApiProperty({ description: '现居住地 · where it lives now' })
  regionCode: string;

  @ApiProperty()
  residence: string;

  @ApiProperty()
  address: string;

  @ShownDay()
  registeredOn: string;

  @ShownDay({ optional: true })
  changedOn?: string;

  @ShownPart(() => HouseholdEndView, {
    optional: true,
    description: '户终止 · the household ended, in another one if into',
  })
  ended?: HouseholdEndView;

  @ShownPart(() => GuardianView, {
    optional: true,
    description: '户内无成年人时的监护人；not-settled 为尚未确定 · who stands for it while nobody is of age',
  })
  guardian?: GuardianView;

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

  @ApiProperty({
    description: '变更自何日起；出生之日只到月（YYYY-MM） · of a day of birth the month',
    pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$',
  })
  effectiveOn: string;

  @ApiProperty()
  reasonCode: string;

  @ApiPropertyOptional({ description: '更正依据 · what shows that an entry was a mistake' })
  paper?: string;

  @ApiProperty({ type: [String] })
  joined: readonly string[];

  @ApiProperty({ type: [String] })
  departed: readonly string[];

  @ShownDay()
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

  @ShownLeftOut()
  leftOut?: number;
}
