import { ShownObject } from '@aid-chain/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApplicationView } from './application-view.js';

/** A person, masked unless a reason was given. */
export class PersonView {
  @ApiProperty({ example: '李**' })
  name: string;

  @ApiPropertyOptional()
  idNumber?: string;

  @ApiPropertyOptional()
  noIdReasonCode?: string;

  @ApiProperty()
  birthDate: string;

  @ApiProperty()
  sex: string;

  @ApiProperty()
  registerRegionCode: string;

  @ApiPropertyOptional()
  phone?: string;
}

/** A member of a filing. */
export class MemberView extends PersonView {
  @ApiProperty({ description: '本次申请内的成员引用 · the reference within this filing' })
  ref: string;

  @ApiPropertyOptional({ description: 'once it is certain who that is' })
  personId?: string;

  @ApiProperty()
  relation: string;
}

/** A difference between filing and register that the window may confirm; names fields, never values. */
export class ProposedChangeView {
  @ApiProperty({ enum: ['moved', 'correction'] })
  kind: string;

  @ApiProperty()
  reasonCode: string;

  @ApiPropertyOptional()
  personId?: string;

  @ApiProperty({ type: [String] })
  fields: readonly string[];
}

/** One application with its family as filed, whatever the register has by now. */
export class ApplicationDetailView extends ApplicationView {
  @ApiProperty()
  residence: string;

  @ApiProperty({ type: [ProposedChangeView], description: 'what the register has otherwise' })
  proposedChanges: readonly ProposedChangeView[];

  @ApiProperty()
  address: string;

  @ApiProperty({ type: [MemberView] })
  members: MemberView[];

  @ShownObject({
    description:
      '申报的收入、支出、财产等，按成员 · incomes, expenditures, assets and the rest, under person ids',
  })
  declared: object;

  @ShownObject({
    optional: true,
    list: true,
    description:
      '健康、劳动、就业情况，仅在填写查看原因时 · health, labour, employment: with Unmask-Reason only',
  })
  circumstances?: object;
}
