import { NEED_KINDS, type NeedKind } from '@aid-chain/contracts';
import { IsId, PageQuery } from '@aid-chain/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { ANSWER_EFFECTS, type ReferralState } from './referral-state.rules.js';

const STATES = Object.keys(ANSWER_EFFECTS);

/** Filters of the list of referrals. */
export class ListReferralsQuery extends PageQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: '某件申请的转办 · referrals that came from an application',
  })
  @IsOptional()
  @IsId()
  applicationId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  householdId?: string;

  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: ReferralState;

  @ApiPropertyOptional({ example: 'medical-insurance' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,63}$/)
  department?: string;

  @ApiPropertyOptional({ enum: NEED_KINDS })
  @IsOptional()
  @IsIn(NEED_KINDS)
  needKind?: NeedKind;
}
