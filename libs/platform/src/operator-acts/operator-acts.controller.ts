import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { OperatorActPage } from './operator-act.view.js';
import { OperatorActsQuery } from './operator-acts.query.js';
import { OperatorActsReader } from './operator-acts.reader.js';

/** Who issued a key, applied a parameter or removed a department can be followed as well (S4-06). */
@ApiTags('audit')
@Controller('operator-acts')
export class OperatorActsController {
  constructor(private readonly reader: OperatorActsReader) {}

  @Get()
  @Roles('auditor')
  @ApiOperation({
    summary:
      '运维操作记录：密钥、本地目录和参数、部门、交接，以及被退回的命令，最近的在前；各服务相同 · What operators did to keys, places, departments and handovers, and was refused, the newest first; the same at every service',
  })
  @ApiResponse({ status: 200, type: OperatorActPage })
  @Refusals('ACTOR_UNKNOWN', 'ACT_UNKNOWN', 'PERIOD_REVERSED')
  list(@CurrentActor() actor: Actor, @Query() query: OperatorActsQuery): Promise<OperatorActPage> {
    return this.reader.list(actor, query);
  }
}
