import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameView, ShownDay, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
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

/** What a household or one person is recognised for, with what is paid by it. */
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
