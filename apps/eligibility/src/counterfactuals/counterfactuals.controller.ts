import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { CounterfactualQuery } from './counterfactual.query.js';
import { CounterfactualsView } from './counterfactual.view.js';
import { CounterfactualsReader } from './counterfactuals.reader.js';

/** An operation of its own: it decides a case many times over, for one category and for who asks. */
@ApiTags('cases')
@Controller('cases')
@Roles(...OFFICIAL_ROLES)
export class CounterfactualsController {
  constructor(private readonly counterfactuals: CounterfactualsReader) {}

  @Get(':id/counterfactuals')
  @ApiOperation({ summary: '怎样会改变某一类别的结果 · What would change the result of a category' })
  @ApiResponse({ status: 200, type: CounterfactualsView })
  @Refusals('CLOSE_RELATIVE', 'CASE_NOT_FOUND', 'HOUSEHOLD_NOT_RECEIVED', 'PARAMETER_NOT_SET')
  ofCase(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: CounterfactualQuery,
  ): Promise<object> {
    return this.counterfactuals.ofCase(actor, id, query.category);
  }
}
