import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { isId } from '@aid-chain/kernel';
import { constraint, IsRegionCode, PageQuery } from '@aid-chain/platform';
import { WARNING_STATES, type WarningState } from './warning-steps.rules.js';

const given = (_query: unknown, value: unknown): boolean => value !== undefined;
const isKnownId = (name: string): PropertyDecorator =>
  constraint(name, (value) => (typeof value === 'string' && isId(value) ? undefined : 'ID_INVALID'));

export class WarningsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: [...WARNING_STATES] })
  @ValidateIf(given)
  @IsIn(WARNING_STATES)
  state?: WarningState;

  @ApiPropertyOptional({ format: 'uuid' })
  @ValidateIf(given)
  @isKnownId('isHouseholdId')
  householdId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: '该申请所在家庭的预警' })
  @ValidateIf(given)
  @isKnownId('isApplicationId')
  applicationId?: string;

  @ApiPropertyOptional({ description: '地区及其以下' })
  @ValidateIf(given)
  @IsRegionCode()
  regionCode?: string;

  @ApiPropertyOptional({ description: '已过走访期限而未走访', enum: ['true'] })
  @ValidateIf(given)
  @IsIn(['true'])
  overdue?: 'true';
}
