import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  type Actor,
  type Page,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { CaseStepsReader } from './case-steps.reader.js';
import { CaseStepPage, type CaseStepItemView } from './case-steps.view.js';

/** The proof of diligence: who did what by when, for whoever is asked about it later, and for the auditor (S2-37). */
@ApiTags('cases')
@Controller('cases')
@Roles(...OFFICIAL_ROLES, 'auditor')
export class CaseStepsController {
  constructor(private readonly steps: CaseStepsReader) {}

  @Get(':id/steps')
  @ApiOperation({
    summary:
      '尽职记录：每一步由谁办理、期限、是否按期 · Every step that was taken or refused, by whom, and whether in time',
  })
  @ApiResponse({ status: 200, type: CaseStepPage })
  @Refusals('CASE_NOT_FOUND', 'CLOSE_RELATIVE')
  list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CaseStepItemView>> {
    return this.steps.list(actor, id, query);
  }
}
