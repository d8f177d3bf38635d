import { NameView, ShownId, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';

/** A row that was given back, or is kept and counts for nothing. */
export class RejectedRowView {
  @ShownWhole({ description: '行号，从 1 起 · number of the row, from 1' })
  row: number;

  @ShownText({ description: '原因代码，说明见 reasons · code, its sentence stands in reasons' })
  code: string;

  @ShownText({ description: '有误的字段，整行的为空 · pointer to the field, empty for the whole row' })
  path: string;
}

/** What became of the rows of a batch. */
@ApiExtraModels(NameView)
export class ReceivedBatchView {
  @ShownId({ description: '批次 · the batch' })
  batchId: string;

  @ShownWhole({ description: '已收的行数 · rows that were kept' })
  matched: number;

  @ShownWhole({
    description: '不属于已知家庭的行数，不保留 · rows of persons of no known household; not kept',
  })
  unmatched: number;

  @ShownPart(() => RejectedRowView, { list: true, description: '退回的行 · rows given back' })
  rejected: RejectedRowView[];

  @ShownWhole({
    list: true,
    description: '更正或撤回此前数据的行号 · rows that changed or took back an earlier one',
  })
  corrected: number[];

  @ShownWhole({ description: '疑似重复、待人确认的行数 · rows that wait for a person' })
  possibleDoubles: number;

  @ShownPart(() => RejectedRowView, {
    list: true,
    description: '号码与姓名不符而不计的行 · rows whose number has another name: kept, not counted',
  })
  doubtful: RejectedRowView[];

  @ApiProperty({
    type: 'object',
    description: '各原因代码的说明 · the sentence of each code',
    additionalProperties: { $ref: '#/components/schemas/NameView' },
  })
  reasons: Record<string, NameView>;
}
