import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { UnlistedMeasuresReader } from './unlisted-measures.reader.js';
import { UnlistedMeasuresPage, UnlistedMeasuresQuery } from './unlisted-measures.view.js';

/** Codes that departments report and the place does not list. */
@ApiTags('missed and double aid')
@Controller('unlisted-measures')
export class UnlistedMeasuresController {
  constructor(private readonly reader: UnlistedMeasuresReader) {}

  @Get()
  @Roles('civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary:
      '部门反馈已给付、本地措施目录没有的代码：补充目录或者询问部门 · Codes reported as given that the place does not list: to be added, or asked of the department',
  })
  @ApiResponse({ status: 200, type: UnlistedMeasuresPage })
  @Refusals('DEPARTMENT_UNKNOWN', 'REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE')
  list(@CurrentActor() actor: Actor, @Query() query: UnlistedMeasuresQuery): Promise<UnlistedMeasuresPage> {
    return this.reader.list(actor, query);
  }
}
