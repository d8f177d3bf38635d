import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdParam,
  PageQuery,
  Roles,
  Unmask,
  type Actor,
  type Unmasking,
  Refusals,
} from '@aid-chain/platform';
import { HouseholdQuery } from './household.query.js';
import { GuardianOpenPage, HouseholdChangePage, HouseholdView } from './household.view.js';
import { HouseholdsReader } from './households.reader.js';

/** The register, for those who may change it: who belongs to a household, and what changed about it. */
@ApiTags('households')
@Controller('households')
@Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
export class HouseholdsController {
  constructor(private readonly reader: HouseholdsReader) {}

  @Get('guardian-open')
  @ApiOperation({
    summary: '户内无成年人、监护人尚未确定的户 · households of minors whose guardian is not settled yet',
  })
  @ApiResponse({ status: 200, type: GuardianOpenPage })
  guardianOpen(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<GuardianOpenPage> {
    return this.reader.guardianOpen(actor, query);
  }

  @Get(':id')
  @ApiOperation({
    summary:
      '登记的户及其某日的成员，姓名和号码默认隐去 · A registered household with its members on a day, masked',
  })
  @ApiResponse({ status: 200, type: HouseholdView })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { on }: HouseholdQuery,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<HouseholdView> {
    return this.reader.one(actor, id, on, unmask);
  }

  @Get(':id/changes')
  @ApiOperation({ summary: '户的历次变更，最近的在前 · The changes of a household, the last one first' })
  @ApiResponse({ status: 200, type: HouseholdChangePage })
  @Refusals('CLOSE_RELATIVE')
  changes(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<HouseholdChangePage> {
    return this.reader.changes(actor, id, query);
  }
}
