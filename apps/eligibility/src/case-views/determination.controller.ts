import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { DeterminationReader } from './determination.reader.js';
import { WorksheetView } from './worksheet.view.js';

/** The worksheet describes illness and work in full sentences: only those who work on the case read it. */
@ApiTags('cases')
@Controller('cases')
@Roles(...OFFICIAL_ROLES)
export class DeterminationController {
  constructor(private readonly determinations: DeterminationReader) {}

  @Get(':id/determination')
  @ApiOperation({ summary: '查看计算表 · The worksheet with every line, met or not' })
  @ApiResponse({ status: 200, type: WorksheetView })
  @Refusals('CLOSE_RELATIVE', 'CASE_NOT_FOUND', 'HOUSEHOLD_NOT_RECEIVED', 'PARAMETER_NOT_SET')
  worksheet(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<object> {
    return this.determinations.worksheet(actor, id);
  }
}
