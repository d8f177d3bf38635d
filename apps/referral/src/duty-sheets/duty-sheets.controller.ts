import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { DutySheets } from './duty-sheets.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheet that a department without a program of its own fills. */
@ApiTags('departments')
@Controller('departments')
export class DutySheetsController {
  constructor(private readonly sheets: DutySheets) {}

  @Get(':code/duty-sheet')
  @Roles('department')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      '下载本部门的待办表（Excel）：签收答复和季度反馈 · The open duties of the own department as a workbook to fill',
  })
  @ApiParam({
    name: 'code',
    description: '本部门的代码 · code of the own department',
    example: 'medical-insurance',
  })
  @ApiResponse({ status: 200, content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  @Refusals('NOT_FOUND')
  async download(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<StreamableFile> {
    const stream = await this.sheets.download(actor, code);
    return new StreamableFile(stream, { type: XLSX, disposition: 'attachment; filename="duties.xlsx"' });
  }
}
