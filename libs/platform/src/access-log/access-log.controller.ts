import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { AccessLogQuery } from './access-log.query.js';
import { AccessLogReader } from './access-log.reader.js';
import { printedLog } from './access-log.rules.js';
import { AccessLogPage, AccessLogPrint } from './access-log.view.js';

/** A family learns who looked at its data (SA 11; PIPL 44, 45), in the same form at every service. */
@ApiTags('access log')
@Controller('access-log')
export class AccessLogController {
  constructor(private readonly log: AccessLogReader) {}

  @Get()
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '本人查看记录：何日、哪个单位、因何事由、查看了哪些内容；须本人到场 · Who looked at a household: day, office, purpose, data seen',
  })
  @ApiResponse({ status: 200, type: AccessLogPage })
  @Refusals('NOT_FOUND', 'PERIOD_REVERSED', 'CLOSE_RELATIVE', 'PERSON_NOT_IN_HOUSEHOLD')
  show(@CurrentActor() actor: Actor, @Query() query: AccessLogQuery): Promise<AccessLogPage> {
    return this.log.show(actor, query);
  }

  @Get('print')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({ summary: '本人查看记录的打印件（中英文）· The same as it is printed, in both languages' })
  @ApiResponse({ status: 200, type: AccessLogPrint })
  @Refusals('NOT_FOUND', 'PERIOD_REVERSED', 'CLOSE_RELATIVE', 'PERSON_NOT_IN_HOUSEHOLD')
  async print(@CurrentActor() actor: Actor, @Query() query: AccessLogQuery): Promise<AccessLogPrint> {
    return printedLog(await this.log.show(actor, query));
  }
}
