import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, Refusals, Roles, type Actor, type Page } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { MethodPageQuery } from './method-page.query.js';
import { MethodDifferencePage, MethodsView } from './method.view.js';
import { MethodsReader } from './methods.reader.js';

/** What the method of civil affairs and that of agriculture come to for the same household. */
@ApiTags('cases')
@Controller()
@Roles(...OFFICIAL_ROLES)
export class MethodsController {
  constructor(private readonly methods: MethodsReader) {}

  @Get('cases/:id/methods')
  @ApiOperation({
    summary: '民政、农业农村两种办法对照 · Both methods side by side for one household (S0-03, S0-04)',
  })
  @ApiResponse({ status: 200, type: MethodsView })
  @Refusals('CLOSE_RELATIVE', 'CASE_NOT_FOUND', 'HOUSEHOLD_NOT_RECEIVED', 'PARAMETER_NOT_SET')
  ofCase(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<object> {
    return this.methods.ofCase(actor, id);
  }

  @Get('method-differences')
  @Roles('civil-affairs-officer', 'agriculture-officer')
  @ApiOperation({
    summary:
      '两种办法不一致之处，供起草并轨统一标准用 · Where they differ, for those who draft the joint standard (S0-03)',
  })
  @ApiResponse({ status: 200, type: MethodDifferencePage })
  list(@CurrentActor() actor: Actor, @Query() query: MethodPageQuery): Promise<Page<object>> {
    return this.methods.list(actor, query);
  }
}
