import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ShownPart, ShownDay } from '@aid-chain/platform';
import { LivesTogetherView } from '../households/household.view.js';
import { FilingSupplementView } from '../non-acceptance/filing-supplement.view.js';
import { PersonView } from '../applications/application-detail.view.js';

export class DoubtView {
  @ApiProperty({ description: '稳定代码 · stable code', example: 'member-in-other-household' })
  code: string;

  @ApiProperty({ description: '疑点及如何核实' })
  zh: string;

  @ApiProperty({ description: 'the doubt, and what to find out' })
  en: string;

  @ApiPropertyOptional({ description: '该成员在家庭中的位置 · place in the family', example: '配偶' })
  whoseZh?: string;

  @ApiPropertyOptional({ example: 'the spouse' })
  whoseEn?: string;

  @ApiPropertyOptional({ description: '申请中的成员' })
  memberRef?: string;

  @ApiPropertyOptional({ description: '登记中的人' })
  personId?: string;

  @ApiPropertyOptional({ description: '登记中的户' })
  householdId?: string;
}

export class ComparedMemberView extends PersonView {
  @ApiPropertyOptional()
  ref?: string;

  @ApiPropertyOptional()
  personId?: string;

  @ApiPropertyOptional()
  relation?: string;

  @ShownPart(() => LivesTogetherView, { optional: true })
  livesTogether?: LivesTogetherView;
}

export class ComparedHouseholdView {
  @ApiPropertyOptional()
  householdId?: string;

  @ApiProperty()
  regionCode: string;

  @ApiPropertyOptional()
  residence?: string;

  @ApiPropertyOptional()
  address?: string;

  @ApiPropertyOptional({ description: '该户有申请正在办理 · an application of it is undecided' })
  applicationOpen?: boolean;

  @ApiProperty({
    type: [ComparedMemberView],
    description: '其他乡镇的户不列成员 · none of a household of another township',
  })
  members: ComparedMemberView[];
}

/** A filing that waits, beside what the register has: doubts, the filed version and every candidate. */
export class WindowCheckView {
  @ApiProperty()
  applicationId: string;

  @ShownDay()
  receivedOn: string;

  @ShownPart(() => FilingSupplementView, {
    list: true,
    description:
      '已告知家庭补正的各次，最早的在前 · what the family was asked to put right, the oldest first',
  })
  supplements: readonly FilingSupplementView[];

  @ApiProperty({ type: [DoubtView] })
  doubts: DoubtView[];

  @ApiProperty({ type: ComparedHouseholdView })
  filed: ComparedHouseholdView;

  @ApiProperty({ type: [ComparedHouseholdView] })
  registered: ComparedHouseholdView[];

  @ApiProperty({ type: [ComparedMemberView], description: '登记过、现不在任何户的人' })
  withoutHousehold: ComparedMemberView[];
}
