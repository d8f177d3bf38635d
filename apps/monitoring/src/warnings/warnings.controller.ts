import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  Roles,
  Unmask,
  type Actor,
  type Page,
  type Unmasking,
  Refusals,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import type { WarningItem } from './warning-presenter.js';
import { WarningPage } from './warning.view.js';
import { WarningsQuery } from './warnings.query.js';
import { WarningsReader } from './warnings.reader.js';

@ApiTags('warnings')
@Controller('warnings')
export class WarningsController {
  constructor(private readonly warnings: WarningsReader) {}

  @Get()
  @Roles(...OFFICIAL_ROLES, 'service-worker', 'auditor')
  @ApiOperation({ summary: '预警清单 · warnings of one’s own region, masked (S0-22)' })
  @ApiResponse({ status: 200, type: WarningPage })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  list(
    @CurrentActor() actor: Actor,
    @Query() query: WarningsQuery,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<Page<WarningItem>> {
    return this.warnings.list(actor, query, unmask);
  }
}
