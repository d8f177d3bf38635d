import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  DISPOSITIONS,
  NEED_ASPECTS,
  NEED_KINDS,
  URGENCIES,
  type Disposition,
  type NeedAspect,
  type NeedKind,
  type Urgency,
} from '@aid-chain/contracts';
import { isId } from '@aid-chain/kernel';
import { constraint, IsRealDate } from '@aid-chain/platform';

const given = (_body: unknown, value: unknown): boolean => value !== undefined;

export class PushedNeedDto {
  @ApiProperty({ description: '需求类别', enum: [...NEED_KINDS] })
  @IsIn(NEED_KINDS)
  kind: NeedKind;

  @ApiPropertyOptional({ description: '医疗：费用、治疗', enum: [...NEED_ASPECTS], isArray: true })
  @ValidateIf(given)
  @IsArray()
  @ArrayUnique()
  @IsIn(NEED_ASPECTS, { each: true })
  aspects?: NeedAspect[];

  @ApiPropertyOptional({ description: '有需求的成员', format: 'uuid' })
  @ValidateIf(given)
  @constraint('isPersonId', (value) => (typeof value === 'string' && isId(value) ? undefined : 'ID_INVALID'))
  personId?: string;

  @ApiPropertyOptional({ description: '紧急程度，默认 normal', enum: [...URGENCIES] })
  @ValidateIf(given)
  @IsIn(URGENCIES)
  urgency?: Urgency;
}

export class DispositionDto {
  @ApiProperty({ description: '处置日期', format: 'date', example: '2026-02-06' })
  @IsRealDate()
  on: string;

  @ApiProperty({
    description: '落实政策 · 需求推送 · 识别 · 会商 · 核查 · 不属实',
    enum: [...DISPOSITIONS],
    isArray: true,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(DISPOSITIONS, { each: true })
  dispositions: Disposition[];

  @ApiPropertyOptional({ description: '推送的需求；不填则为预警所指的需求', type: () => [PushedNeedDto] })
  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PushedNeedDto)
  needs?: PushedNeedDto[];
}
