import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { ExposurePage } from './exposure.view.js';
import { ExposuresQuery } from './exposures.query.js';
import { ExposuresReader } from './exposures.reader.js';
import { processingView, ProcessingView } from './processing.view.js';

/** What an impact assessment and the notice of a breach are written from (PIPL 55–57). */
@ApiTags('audit')
@Controller()
@Roles('auditor')
export class ExposuresController {
  constructor(private readonly reader: ExposuresReader) {}

  @Get('exposures')
  @ApiOperation({
    summary:
      '某人或某密钥在一段时间内看到了哪些家庭、哪些内容 · Which households somebody saw in a period, and what of them',
  })
  @ApiResponse({ status: 200, type: ExposurePage })
  @Refusals('EXPOSURE_OF_WHOM', 'ACTOR_UNKNOWN', 'NOT_FOUND', 'PERIOD_REVERSED')
  list(@CurrentActor() actor: Actor, @Query() query: ExposuresQuery): Promise<ExposurePage> {
    return this.reader.list(actor, query);
  }

  @Get('processing')
  @ApiOperation({ summary: '处理目的和信息种类清单 · Purposes of looks and kinds of data' })
  @ApiResponse({ status: 200, type: ProcessingView })
  processing(): ProcessingView {
    return processingView();
  }
}
