import { ApiProperty } from '@nestjs/swagger';
import { NameView } from '@aid-chain/platform';
import { SUPPORT_FORMS } from '@aid-chain/vocabulary';

/** What each who receives the benefit gets beside it in the month (社会救助法 32). */
export class PriceSubsidyView {
  @ApiProperty({ description: '月份 · month', example: '2026-09' })
  month: string;

  @ApiProperty({ description: '每人，单位：分 · for each, in fen' })
  perPersonFen: number;

  @ApiProperty({ description: '每人，元 · for each, in yuan', example: '24.00' })
  perPersonYuan: string;

  @ApiProperty({ description: '说明 · in words, Chinese' })
  zh: string;

  @ApiProperty({ description: '说明 · in words, English' })
  en: string;
}

/** Where a tekun person is supported, by their own choice (社会救助法 16(2); L-42). */
export class SupportFormView {
  @ApiProperty({ enum: [...SUPPORT_FORMS], description: '供养形式 · form of support' })
  form: string;

  @ApiProperty({ type: NameView })
  name: NameView;

  @ApiProperty({ format: 'date', description: '选择日期 · day of the choice' })
  chosenOn: string;
}
