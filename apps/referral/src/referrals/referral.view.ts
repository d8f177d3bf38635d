import { townshipOf } from '@aid-chain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { nameOf, needKindCodes, type Bilingual } from '@aid-chain/vocabulary';
import type { HouseholdEnd } from '../households/household.store.js';
import { NameView, ShownLeftOut, type Actor, ShownNext } from '@aid-chain/platform';
import { EndedHouseholdView } from './ended-household.view.js';
import { LINK_OF } from '../referral-state/referral-state.rules.js';
import type { Referral } from '../referral-state/referral.store.js';

/** A referral in a list: no personal data. */
export class ReferralView {
  @ApiProperty()
  readonly referralId: string;

  @ApiProperty()
  readonly department: string;

  @ApiProperty({ type: NameView })
  readonly departmentName: NameView;

  @ApiProperty()
  readonly needKind: string;

  @ApiProperty({ type: NameView })
  readonly needName: NameView;

  @ApiProperty({ type: [String] })
  readonly aspects: readonly string[];

  @ApiProperty()
  readonly urgency: string;

  @ApiProperty()
  readonly townshipCode: string;

  @ApiProperty({ format: 'date' })
  readonly referredOn: string;

  @ApiProperty({ format: 'date', description: '签收期限 · to be acknowledged by' })
  readonly dueOn: string;

  @ApiProperty({ description: '超出已公布的放假安排 · beyond the calendar of days off' })
  readonly dueProvisional: boolean;

  @ApiProperty()
  readonly state: string;

  @ApiProperty({ format: 'date' })
  readonly stateOn: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly acknowledgedOn?: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      '签收送达日期；是否按期以此为准 · the day on which it came, which decides whether it was in time',
  })
  readonly acknowledgementCameOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly endedOn?: string;

  @ApiPropertyOptional({
    description: '仅部门可见：本部门对该户的代号 · for the department: its own name of the household',
  })
  readonly householdToken?: string;

  @ApiPropertyOptional({ description: '仅工作人员可见 · for officials' })
  readonly householdId?: string;

  @ApiPropertyOptional()
  readonly personId?: string;

  @ApiPropertyOptional({
    type: EndedHouseholdView,
    description:
      '全户已不存续；未办结的转办待取消 · nobody of the household is left; an open referral waits to be cancelled',
  })
  readonly householdEnded?: HouseholdEnd;

  @ApiPropertyOptional({
    format: 'date',
    description:
      '需求所涉成员已不在户内（自该日起不再显示其信息），待工作人员取消 · the member whom it is for has left the household since: nobody else is shown, and officials cancel it',
  })
  readonly personLeftOn?: string;

  @ApiPropertyOptional()
  readonly needId?: string;

  @ApiPropertyOptional()
  readonly regionCode?: string;

  @ApiPropertyOptional({
    description:
      '由哪一件转来；部门只见本部门的 · the one that it was passed on from; a department sees its own only',
  })
  readonly passedFrom?: string;

  @ApiPropertyOptional({ description: '重新开启的是哪一件 · the ended one that it reopens' })
  readonly reopens?: string;

  @ApiPropertyOptional({ description: '此前已结束的同一需求 · the ended one of the same need' })
  readonly follows?: string;

  @ApiPropertyOptional({ description: '取消原因 · why it was cancelled' })
  readonly cancelReason?: string;
}

export class ReferralPage {
  @ApiProperty({ type: [ReferralView] })
  readonly items: ReferralView[];

  @ShownNext()
  readonly next?: string;

  @ShownLeftOut()
  readonly leftOut?: number;
}

export type ReferralWithToken = Referral & {
  readonly token: string;
  readonly householdEnded: HouseholdEnd | null;
};

/**
 * What everybody sees of a referral, and by what name: ids that two departments could compare stay inside.
 * @param departmentName what the place of the referral calls its department
 */
export function referralView(
  referral: ReferralWithToken,
  actor: Actor,
  departmentName: Bilingual,
): ReferralView {
  const { acknowledgedOn, acknowledgementCameOn, endedOn, cancelReason, personLeftOn } = referral;
  return {
    referralId: referral.referralId,
    department: referral.department,
    departmentName,
    needKind: referral.needKind,
    needName: nameOf(needKindCodes, referral.needKind),
    aspects: referral.aspects,
    urgency: referral.urgency,
    townshipCode: townshipOf(referral.regionCode),
    referredOn: referral.referredOn,
    dueOn: referral.dueOn,
    dueProvisional: referral.dueProvisional,
    state: referral.state,
    stateOn: referral.stateOn,
    ...(acknowledgedOn === null ? {} : { acknowledgedOn }),
    ...(acknowledgementCameOn === null ? {} : { acknowledgementCameOn }),
    ...(endedOn === null ? {} : { endedOn }),
    ...(cancelReason === null ? {} : { cancelReason }),
    ...(personLeftOn === null ? {} : { personLeftOn }),
    ...linkOf(referral, actor),
    ...(actor.role === 'department' ? { householdToken: referral.token } : inside(referral)),
  };
}

/** The earlier referral that it comes from; ids of another department's stay inside. */
function linkOf(referral: Referral, actor: Actor): Partial<ReferralView> {
  const { opening, previousId, previousDepartment, department } = referral;
  if (opening === 'routed' || previousId === null) return {};
  if (actor.role === 'department' && previousDepartment !== department) return {};
  return { [LINK_OF[opening]]: previousId };
}

function inside(referral: ReferralWithToken): Partial<ReferralView> {
  const { householdId, needId, regionCode, personId, householdEnded } = referral;
  return {
    householdId,
    needId,
    regionCode,
    ...(personId === null ? {} : { personId }),
    ...(householdEnded === null ? {} : { householdEnded }),
  };
}
