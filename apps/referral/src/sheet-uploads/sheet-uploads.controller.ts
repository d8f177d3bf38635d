import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  FileBody,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  TakesFile,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { SheetChecking } from './checking.service.js';
import { SheetCommands } from './sheet-commands.service.js';
import { SheetRunDto, SheetUndoDto } from './sheet-uploads.dto.js';
import { SheetRowsQuery } from './sheet-uploads.query.js';
import { FILE_REFUSALS } from './sheet-refusals.js';
import { SheetUploadsReader } from './sheet-uploads.reader.js';
import { CountedSheetUploadView, SheetRowPage, SheetUploadPage } from './sheet-uploads.view.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CODE = {
  name: 'code',
  description: '本部门的代码 · code of the own department',
  example: 'medical-insurance',
};

/** Filled sheets of duties: first checked, then recorded, and undone where nothing has followed. */
@ApiTags('departments')
@Controller()
@Roles('department')
export class SheetUploadsController {
  constructor(
    private readonly checking: SheetChecking,
    private readonly commands: SheetCommands,
    private readonly reader: SheetUploadsReader,
  ) {}

  @Post('departments/:code/sheet-uploads')
  @TakesFile()
  @ApiOperation({
    summary:
      '上传填好的待办表并检查，此时不登记任何内容 · Send the filled sheet and have it checked; nothing is recorded yet',
  })
  @ApiParam(CODE)
  @ApiResponse({ status: 201, type: CountedSheetUploadView })
  @Refusals('NOT_FOUND', ...FILE_REFUSALS)
  upload(
    @Command() ctx: CommandContext,
    @Param('code') code: string,
    @FileBody() file: Buffer | undefined,
  ): Promise<HttpAnswer> {
    return this.checking.check(ctx, code, file);
  }

  @Get('departments/:code/sheet-uploads')
  @ApiOperation({ summary: '本部门上传过的待办表 · Sheets that the own department sent' })
  @ApiParam(CODE)
  @ApiResponse({ status: 200, type: SheetUploadPage })
  @Refusals('NOT_FOUND')
  list(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: PageQuery,
  ): Promise<SheetUploadPage> {
    return this.reader.list(actor, code, query);
  }

  @Get('sheet-uploads/:id')
  @ApiOperation({ summary: '一次上传的进度 · How far an upload is' })
  @ApiResponse({ status: 200, type: CountedSheetUploadView })
  @Refusals('NOT_FOUND')
  one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CountedSheetUploadView> {
    return this.reader.one(actor, id);
  }

  @Get('sheet-uploads/:id/rows')
  @ApiOperation({ summary: '一次上传的各行及其问题 · Rows of an upload with what is wrong with them' })
  @ApiResponse({ status: 200, type: SheetRowPage })
  @Refusals('NOT_FOUND')
  rows(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: SheetRowsQuery,
  ): Promise<SheetRowPage> {
    return this.reader.rows(actor, id, query);
  }

  @Get('sheet-uploads/:id/sheet')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      '取回填好的待办表，每行旁注明结果和问题 · The filled sheet with result and faults beside each row',
  })
  @ApiResponse({ status: 200, content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  @Refusals('NOT_FOUND')
  async sheet(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<StreamableFile> {
    const stream = await this.reader.sheet(actor, id);
    return new StreamableFile(stream, { type: XLSX, disposition: 'attachment; filename="checked.xlsx"' });
  }

  @Post('sheet-uploads/:id/run')
  @ApiOperation({ summary: '登记检查通过的各行 · Have the rows recorded that passed the check' })
  @ApiResponse({ status: 202, type: CountedSheetUploadView })
  @Refusals('NOT_FOUND', 'SHEET_ALREADY_UNDER_WAY', 'SHEET_CHECK_DIFFERS')
  run(@Command() ctx: CommandContext, @IdParam() id: string, @Body() body: SheetRunDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, id, body);
  }

  @Post('sheet-uploads/:id/undo')
  @ApiOperation({ summary: '撤销一次上传登记的反馈 · Take back the reports that an upload recorded' })
  @ApiResponse({ status: 202, type: CountedSheetUploadView })
  @Refusals('NOT_FOUND', 'SHEET_ALREADY_UNDER_WAY', 'SHEET_UNDO_HAS_ANSWERS', 'SHEET_UNDO_FOLLOWED')
  undo(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SheetUndoDto,
  ): Promise<HttpAnswer> {
    return this.commands.undo(ctx, id, body);
  }
}
