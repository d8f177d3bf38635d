import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  NoticeCheckQuery,
  PageQuery,
  PrintedView,
  Printing,
  PrintPage,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { ApplicationPrintDto } from './application-print.dto.js';
import { ApplicationPrintsReader } from './application-prints.reader.js';
import { NonAcceptanceCheckView } from './notice-check.view.js';

/** The papers of an application for which there may be no household: that it is not accepted. */
@ApiTags('prints')
@Controller()
export class ApplicationPrintsController {
  constructor(
    private readonly printing: Printing,
    private readonly reader: ApplicationPrintsReader,
  ) {}

  @Post('applications/:id/prints')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({
    summary:
      '打印不予受理通知书或者申请补正告知书：编号，当日取打印页 · Print a notice about an application: a number, and its page today',
  })
  @ApiResponse({ status: 201, type: PrintedView })
  @Refusals(
    'NOT_FOUND',
    'CLOSE_RELATIVE',
    'UNMASK_NOT_ALLOWED',
    'PRINT_STEP_MISSING',
    'NOTICE_RIGHTS_MISSING',
    'NOTICE_SUPERVISION_MISSING',
    'PARAMETER_NOT_SET',
  )
  print(
    @Command() ctx: CommandContext,
    @IdParam() applicationId: string,
    @Body() { form, presence }: ApplicationPrintDto,
  ): Promise<HttpAnswer> {
    return this.printing.print(ctx, { form, about: { applicationId }, presence });
  }

  @Get('applications/:id/prints')
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary:
      '某申请的打印件及各份，最近的在前 · Prints of an application with their copies, the newest first',
  })
  @ApiResponse({ status: 200, type: PrintPage })
  @Refusals('NOT_FOUND', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() query: PageQuery): Promise<PrintPage> {
    return this.reader.list(actor, id, query);
  }

  @Get('notice-checks')
  @Roles(...OFFICIAL_ROLES, 'department')
  @ApiExtension('x-by-code', true)
  @ApiOperation({
    summary:
      '按编号和核验码核验不予受理通知书、申请补正告知书：是否有效 · Check a notice about an application: valid or not',
  })
  @ApiResponse({ status: 200, type: NonAcceptanceCheckView })
  @Refusals('CLOSE_RELATIVE')
  check(@CurrentActor() actor: Actor, @Query() query: NoticeCheckQuery): Promise<NonAcceptanceCheckView> {
    return this.reader.check(actor, query);
  }
}
