import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { LookUpPage } from './look-up.view.js';
import { LookUpsQuery } from './look-ups.query.js';
import { LookUpsReader } from './look-ups.reader.js';

/** Who looked at whom in full, for which purpose (SA 70(六)); nobody can take an entry out. */
@ApiTags('audit')
@Controller('look-ups')
export class LookUpsController {
  constructor(private readonly reader: LookUpsReader) {}

  @Get()
  @Roles('township-reviewer', 'civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary:
      '查看月报：完整查看、查找及被退回的查看，附条数和摘要 · The month’s looks in full, searches and attempts, with count and digest',
  })
  @ApiResponse({ status: 200, type: LookUpPage })
  list(@CurrentActor() actor: Actor, @Query() query: LookUpsQuery): Promise<LookUpPage> {
    return this.reader.list(actor, query);
  }
}
