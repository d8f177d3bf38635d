import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { AuditEntriesQuery } from './audit-entries.query.js';
import { AuditEntriesReader } from './audit-entries.reader.js';
import { AuditEntryPage } from './audit-entry.view.js';
import { AuditGivenQuery } from './audit-given.query.js';
import { AuditGivenReader } from './audit-given.reader.js';
import { AuditGivenView } from './audit-given.view.js';

/** Every step leaves a trace that can be followed (S4-06: 步步留痕、环环能查), in the same form at every service. */
@ApiTags('audit')
@Controller('audit-entries')
export class AuditEntriesController {
  constructor(
    private readonly reader: AuditEntriesReader,
    private readonly givenReader: AuditGivenReader,
  ) {}

  @Get()
  @Roles('auditor')
  @ApiOperation({
    summary:
      '审计记录：谁在何时办理、查看了什么，最近的在前；地区审计只见本地区人员的 · Who did, saw and was refused what, the newest first',
  })
  @ApiResponse({ status: 200, type: AuditEntryPage })
  @Refusals('ACTOR_UNKNOWN', 'ACT_UNKNOWN', 'PERIOD_REVERSED')
  list(@CurrentActor() actor: Actor, @Query() query: AuditEntriesQuery): Promise<AuditEntryPage> {
    return this.reader.list(actor, query);
  }

  @Get('given')
  @Roles('auditor')
  @ApiOperation({
    summary:
      '某次办理时所填的理由、说明和勾选，须说明查看事由 · Reason, note and ticks that were given with an act, for a stated purpose',
  })
  @ApiResponse({ status: 200, type: AuditGivenView })
  @Refusals('NOT_FOUND', 'LOOK_UP_MATTER_INVALID', 'CLOSE_RELATIVE')
  given(@CurrentActor() actor: Actor, @Query() query: AuditGivenQuery): Promise<AuditGivenView> {
    return this.givenReader.one(actor, query);
  }
}
