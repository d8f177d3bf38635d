import { IsId, PageQuery } from '@aid-chain/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { APPLICATION_STATES, type ApplicationState } from './tracks.rules.js';

/** Filters of the list of applications. */
export class ListApplicationsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  applicationId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  householdId?: string;

  @ApiPropertyOptional({ enum: APPLICATION_STATES, description: 'open：至少一条线未决；decided：均已办结' })
  @IsOptional()
  @IsIn(APPLICATION_STATES)
  state?: ApplicationState;
}
