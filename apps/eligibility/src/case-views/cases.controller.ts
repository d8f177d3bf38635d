import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type Page,
  type Unmasking,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { CaseDetailView } from './case-detail.view.js';
import { CasePage } from './case.view.js';
import { CasePageQuery } from './case-page.query.js';
import { CaseListReader } from './case-list.reader.js';
import { CasesReader } from './cases.reader.js';

@ApiTags('cases')
@Controller('cases')
@Roles(...OFFICIAL_ROLES, 'service-worker', 'auditor')
export class CasesController {
  constructor(
    private readonly cases: CasesReader,
    private readonly caseList: CaseListReader,
  ) {}

  @Get()
  @ApiOperation({ summary: '查询案件 · List cases of the own area' })
  @ApiResponse({ status: 200, type: CasePage })
  @Refusals('CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: CasePageQuery): Promise<Page<object>> {
    return this.caseList.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({
    summary: '查看案件：两个事项、下一步、到期日 · One case: both tracks, next steps, due dates',
  })
  @ApiResponse({ status: 200, type: CaseDetailView })
  @Refusals('CLOSE_RELATIVE', 'CASE_NOT_FOUND', 'HOUSEHOLD_NOT_ASSIGNED', 'LOOK_UP_CASE_CLOSED')
  one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<object> {
    return this.cases.one(actor, id, unmask);
  }
}
