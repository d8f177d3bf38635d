import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { ListReferralsQuery } from './list-referrals.query.js';
import { ReferralDetail } from './referral-detail.view.js';
import { ReferralPage } from './referral.view.js';
import { ReferralsReader } from './referrals.reader.js';

/** Needs that were pushed to departments, and how far they have come (S0-22, S0-24). */
@ApiTags('referrals')
@Controller('referrals')
export class ReferralsController {
  constructor(private readonly reader: ReferralsReader) {}

  @Get()
  @Roles('department', ...PEOPLE)
  @ApiOperation({ summary: '转办列表 · Referrals: a department sees its own, people their subtree' })
  @ApiResponse({ status: 200, type: ReferralPage })
  @Refusals('DEPARTMENT_UNKNOWN', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: ListReferralsQuery): Promise<ReferralPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles('department', ...PEOPLE)
  @ApiOperation({
    summary: '一件转办；部门只见目录允许的内容 · A referral; a department sees what its entry allows',
  })
  @ApiResponse({ status: 200, type: ReferralDetail })
  @Refusals('REFERRAL_UNKNOWN', 'LOOK_UP_CASE_CLOSED', 'CLOSE_RELATIVE')
  one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<ReferralDetail> {
    return this.reader.one(actor, id, unmask);
  }
}
