import { ShownNext } from '@aid-chain/platform';
import { ApiProperty } from '@nestjs/swagger';

/** One link of an aid chain; it names no personal data. */
export class ChainLinkView {
  @ApiProperty({ description: '序号，从 1 起 · number, from 1' })
  no: number;

  @ApiProperty({ description: '业务日期 · business day', format: 'date' })
  on: string;

  @ApiProperty()
  type: string;

  @ApiProperty()
  eventId: string;

  @ApiProperty({
    description: '按 Accept-Language 的语言，默认中文 · in the language of Accept-Language, else in Chinese',
  })
  text: string;

  @ApiProperty()
  textZh: string;

  @ApiProperty()
  textEn: string;

  @ApiProperty({ type: Object, description: '所依据的编号、代码和日期 · ids, codes and days it refers to' })
  refs: object;
}

export class ChainPage {
  @ApiProperty({ type: [ChainLinkView] })
  items: ChainLinkView[];

  @ShownNext()
  next?: string;
}
