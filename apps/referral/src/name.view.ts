import { ApiProperty } from '@nestjs/swagger';

/** A name in both languages. */
export class NameView {
  @ApiProperty()
  zh: string;

  @ApiProperty()
  en: string;
}
