import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { BatchSendingDto } from './batches.dto.js';
import { WaitingBatches } from './batches.service.js';
import { BatchSentView, WaitingBatchesPage } from './batches.view.js';

/** What could not be handed to the verification platform. */
@ApiTags('verification requests')
@Controller('verification-batches')
export class WaitingBatchesController {
  constructor(private readonly batches: WaitingBatches) {}

  @Get()
  @Roles('civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary: '未送达核对平台的请求批次及原因 · Batches that the platform has not taken, with why',
  })
  @ApiResponse({ status: 200, type: WaitingBatchesPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<WaitingBatchesPage> {
    return this.batches.list(actor, query);
  }

  @Post(':id/sending')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary: '重新发送平台拒收的批次 · Hand a batch over again that the platform refused',
  })
  @ApiResponse({ status: 201, type: BatchSentView })
  @Refusals('VERIFICATION_BATCH_NOT_FOUND', 'VERIFICATION_BATCH_NOT_REFUSED', 'STEP_DATE_AFTER_TODAY')
  send(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: BatchSendingDto,
  ): Promise<HttpAnswer> {
    return this.batches.send(ctx, id, body);
  }
}
