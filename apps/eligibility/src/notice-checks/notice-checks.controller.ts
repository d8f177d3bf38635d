import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoticeCheckQuery, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { NoticeCheckView } from './notice-check.view.js';
import { NoticeChecksReader } from './notice-checks.reader.js';

/** Whether a notice that somebody shows is valid. */
@ApiTags('prints')
@Controller('notice-checks')
export class NoticeChecksController {
  constructor(private readonly checks: NoticeChecksReader) {}

  @Get()
  @Roles(...OFFICIAL_ROLES, 'department')
  @ApiExtension('x-by-code', true)
  @ApiOperation({
    summary: '按编号和核验码核验通知书：是否有效、类别、期限 · Check a notice: valid or not, class, until',
  })
  @ApiResponse({ status: 200, type: NoticeCheckView })
  @Refusals('CLOSE_RELATIVE')
  check(@CurrentActor() actor: Actor, @Query() query: NoticeCheckQuery): Promise<NoticeCheckView> {
    return this.checks.check(actor, query);
  }
}
