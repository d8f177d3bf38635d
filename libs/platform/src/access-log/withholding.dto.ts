import { holdsPersonalNumber } from '@aid-chain/kernel';
import { Choice, constraint, Day, Id, SomeChoices, Text } from '@aid-chain/validation';
import {
  MATTER_PURPOSES,
  WITHHOLDING_ENDS,
  WITHHOLDING_GROUNDS,
  type MatterPurpose,
  type WithholdingEnd,
  type WithholdingGround,
} from '@aid-chain/vocabulary';

/** A decision is named by its number, in which nobody's own number may stand: the family reads it. */
const isWithoutPersonalNumber = constraint('decisionNumber', (value) =>
  typeof value === 'string' && holdsPersonalNumber(value) ? 'REFERENCE_HOLDS_NUMBER' : undefined,
);

/** That looks for some purposes are kept back from a household's access log. */
export class WithholdingDto {
  @Id({ description: '户 · the household' })
  householdId: string;

  @SomeChoices(MATTER_PURPOSES, {
    description:
      '暂不提供哪些事由的查看记录；日常办理的不得保留 · looks for which purposes; never daily work',
    example: ['audit-order'],
  })
  purposes: MatterPurpose[];

  @Choice(WITHHOLDING_GROUNDS, { description: '法律依据 · legal ground' })
  groundCode: WithholdingGround;

  @isWithoutPersonalNumber
  @Text(100, { description: '决定书编号 · number of the decision', example: '崇纪〔2026〕3号' })
  decision: string;

  @Day({ description: '至何日（含）· last day of it', example: '2026-12-31' })
  until: string;
}

/** That a household's log shows again what was kept back. */
export class WithholdingEndDto {
  @Choice(WITHHOLDING_ENDS, { description: '恢复提供的原因 · why it is shown again' })
  reasonCode: WithholdingEnd;
}
