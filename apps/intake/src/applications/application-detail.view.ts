import { ShownCode, ShownDay, ShownId, ShownObject, ShownPart, ShownText } from '@aid-chain/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WINDOW_REASONS } from '@aid-chain/vocabulary';
import { FilingSupplementView } from '../non-acceptance/filing-supplement.view.js';
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

  @ShownText({
    optional: true,
    description:
      '窗口按证件更正的身份号码；idNumber 仍为申请所填 · the number of the card, by which the window corrected it; idNumber stays as filed',
  })
  cardNumber?: string;
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

/** A decision not to accept the application; one that a remedy set aside stays. */
export class NonAcceptanceView {
  @ShownDay({ description: '决定之日 · decided on' })
  decidedOn: string;

  @ShownCode(WINDOW_REASONS, { description: '理由 · why' })
  reasonCode: string;

  @ShownDay({ optional: true, description: '通知书送达之日 · its notice was delivered on' })
  deliveredOn?: string;

  @ShownDay({ optional: true, description: '经救济变更、撤销之日 · set aside on' })
  setAsideOn?: string;

  @ShownId({ optional: true, description: '据以撤销的救济事项 · the remedy that set it aside' })
  remedyId?: string;
}

/** One application with its family as filed, whatever the register has by now. */
export class ApplicationDetailView extends ApplicationView {
  @ApiProperty()
  residence: string;

  @ShownPart(() => NonAcceptanceView, {
    list: true,
    description: '不予受理的决定，最早的在前 · decisions not to accept it, the oldest first',
  })
  nonAcceptances: readonly NonAcceptanceView[];

  @ShownPart(() => FilingSupplementView, {
    list: true,
    description: '窗口告知补正的各次，最早的在前 · what the window asked to be put right, the oldest first',
  })
  supplements: readonly FilingSupplementView[];

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
