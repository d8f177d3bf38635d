import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
  Refusals,
} from '@aid-chain/platform';
import { WINDOW_CHECK_REFUSALS } from './window-check-refusals.js';
import { CHANGE_REFUSALS } from '../household-changes/change-refusals.js';
import { FiledApplicationView } from '../applications/application-answers.view.js';
import { WindowCheckDto } from './window-check.dto.js';
import { WindowCheckReader } from './window-check.reader.js';
import { WindowCheckService } from './window-check.service.js';
import { WindowNotices } from './window-notices.js';
import { WindowCheckView } from './window-check.view.js';

/** What the register leaves in doubt about a filing is found out at the window of its place. */
@ApiTags('window check')
@Controller('applications')
@Roles('clerk', 'township-reviewer')
export class WindowCheckController {
  constructor(
    private readonly reader: WindowCheckReader,
    private readonly service: WindowCheckService,
    private readonly notices: WindowNotices,
  ) {}

  @Get(':id/window-check')
  @ApiOperation({
    summary:
      '窗口核实：疑点，申请与登记对照，姓名和号码默认隐去 · Window check: doubts, the filing beside the register, masked',
  })
  @ApiResponse({ status: 200, type: WindowCheckView })
  @Refusals('CLOSE_RELATIVE', 'WINDOW_CHECK_NOT_AWAITED', 'PARAMETER_NOT_SET')
  look(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<WindowCheckView> {
    return this.reader.look(actor, id, unmask);
  }

  @Post(':id/window-check')
  @ApiOperation({
    summary:
      '答复窗口核实：申请属实、以登记为准、告知补正，或不予受理 · Answer the window check: as filed, as registered, to be put right, or refused',
  })
  @ApiResponse({
    status: 201,
    type: FiledApplicationView,
    description:
      '{applicationId, householdId, state: open | forwarded | awaiting-window-check | not-accepted}',
  })
  @Refusals(...CHANGE_REFUSALS, ...WINDOW_CHECK_REFUSALS)
  check(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: WindowCheckDto,
  ): Promise<HttpAnswer> {
    const { decision } = body;
    return decision === 'refuse' || decision === 'supplement'
      ? this.notices.answer(ctx, id, { ...body, decision })
      : this.service.check(ctx, id, { ...body, decision });
  }
}
