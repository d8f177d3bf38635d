import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import {
  CHOSEN_DISPOSITIONS,
  type Disposition,
  NEED_ASPECTS,
  NEED_KINDS,
  type NeedAspect,
  type NeedKind,
  URGENCIES,
  type Urgency,
} from '@aid-chain/vocabulary';
import { Code, Id, IsId, IsRealDate, Parts } from '@aid-chain/platform';
import type { NamedMeasure } from './named-measures.rules.js';
import type { NamedNeed } from '../indicators/named-need.js';

export class PushedNeedDto {
  @ApiProperty({ description: '需求类别', enum: [...NEED_KINDS] })
  @IsIn(NEED_KINDS)
  kind: NeedKind;

  @ApiPropertyOptional({
    type: String,
    description: '医疗：费用、治疗',
    uniqueItems: true,
    enum: [...NEED_ASPECTS],
    isArray: true,
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(NEED_ASPECTS, { each: true })
  aspects?: NeedAspect[] | null;

  @ApiPropertyOptional({ type: String, description: '有需求的成员', format: 'uuid' })
  @IsOptional()
  @IsId()
  personId?: string | null;

  @ApiPropertyOptional({ type: String, description: '紧急程度，默认按需求类别', enum: [...URGENCIES] })
  @IsOptional()
  @IsIn(URGENCIES)
  urgency?: Urgency | null;

  @Code({
    optional: true,
    description:
      '低于该类需求应有缓急时必填的理由代码；文件未列清单，由本地约定，不写个人信息 · reason, needed where it is less urgent than its kind; no document lists them, so the place agrees on its own codes, without personal data',
    example: 'damage-repaired',
  })
  urgencyReasonCode?: string;
}

/** A measure that is not carried out. */
export class UndeliveredMeasureDto {
  @Code({ description: '措施代码 · the measure', example: 'medical-assistance' })
  measureCode: string;

  @Id({
    optional: true,
    description:
      '由个人享受的措施必填本人，以户为单位的不填 · the person of a measure that one person receives; none for the household’s',
  })
  personId?: string;
}

export class DispositionDto {
  @ApiProperty({ description: '处置日期', format: 'date', example: '2026-02-06' })
  @IsRealDate()
  on: string;

  @ApiProperty({
    description: '落实政策 · 需求推送 · 识别 · 会商 · 核查 · 不属实',
    enum: [...CHOSEN_DISPOSITIONS],
    isArray: true,
    minItems: 1,
    maxItems: CHOSEN_DISPOSITIONS.length,
    uniqueItems: true,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CHOSEN_DISPOSITIONS.length)
  @ArrayUnique()
  @IsIn(CHOSEN_DISPOSITIONS, { each: true })
  dispositions: Disposition[];

  @ApiPropertyOptional({
    description: '推送的需求；不填则为预警所指的需求',
    type: () => PushedNeedDto,
    isArray: true,
    maxItems: 20,
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PushedNeedDto)
  needs?: PushedNeedDto[] | null;

  @Parts(() => UndeliveredMeasureDto, 20, {
    optional: true,
    description:
      '落实政策：应享而未落实的措施，商请责任部门落实；选择落实政策时必填 · measures not carried out, asked of their departments; always needed with `deliver`',
  })
  measures?: UndeliveredMeasureDto[];
}

/** A measure as it was named. */
export function namedMeasure({ measureCode, personId }: UndeliveredMeasureDto): NamedMeasure {
  return { measureCode, ...(personId === undefined ? {} : { personId }) };
}

/** A named need without what was left out. */
export function namedNeed(need: PushedNeedDto): NamedNeed {
  const { kind, aspects, personId, urgency, urgencyReasonCode } = need;
  return {
    kind,
    ...(aspects ? { aspects } : {}),
    ...(personId ? { personId } : {}),
    ...(urgency ? { urgency } : {}),
    ...(urgencyReasonCode === undefined ? {} : { urgencyReasonCode }),
  };
}
