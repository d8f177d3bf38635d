import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFen, IsIdNumber, IsRealDate, IsRegionCode, QueryWhole } from '@aid-chain/validation';
import { PageQuery } from '../paging/page-query.js';

export class PartBody {
  @IsFen()
  costFen!: number;

  @IsOptional()
  @IsIdNumber()
  idNumber?: string;
}

export class ThingBody {
  @IsFen()
  amountFen!: number;

  @IsRealDate()
  on!: string;

  @IsRegionCode()
  regionCode!: string;

  @IsString()
  @Length(1, 20)
  name!: string;

  @IsIn(['red', 'green'])
  colour!: string;

  @IsInt()
  @Min(1)
  @Max(9)
  size!: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => PartBody)
  parts!: PartBody[];

  @IsOptional()
  @ValidateNested()
  @Type(() => PartBody)
  box?: PartBody;
}

/** The list of things has a filter, so that a cursor can belong to one. */
export class ThingsQuery extends PageQuery {
  @QueryWhole(1, 9, { optional: true, description: 'size' })
  size?: number;
}

export class BatchBody {
  @IsArray()
  rows!: unknown[];
}

/** A sound body; a test changes what it wants to be wrong. */
export const soundThing = {
  amountFen: 100,
  on: '2026-01-12',
  regionCode: '510683990000',
  name: '示范一号',
  colour: 'red',
  size: 3,
  parts: [{ costFen: 0 }],
};
