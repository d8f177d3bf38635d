import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { VISIT_OUTCOMES, type VisitOutcome } from '@aid-chain/vocabulary';
import { IsRealDate } from '@aid-chain/platform';

export class VisitDto {
  @ApiProperty({ description: '走访日期', format: 'date', example: '2026-02-06' })
  @IsRealDate()
  on: string;

  @ApiProperty({ description: '属实 · 不属实 · 未见到人', enum: [...VISIT_OUTCOMES] })
  @IsIn(VISIT_OUTCOMES)
  outcome: VisitOutcome;

  @ApiPropertyOptional({ type: String, description: '走访记录，加密保存', minLength: 1, maxLength: 500 })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string | null;
}
