import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { TeamMemberPage } from './team-member.view.js';
import { TeamMembersQuery } from './team-members.query.js';
import { TeamMembersReader } from './team-members.reader.js';

/** Who works in the teams, for the window and for the page that families see (S0-11, S0-12). */
@ApiTags('teams')
@Controller('team-members')
export class TeamMembersController {
  constructor(private readonly reader: TeamMembersReader) {}

  @Get()
  @Roles('integrator', ...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary:
      '今天在工作专班的人员、职务和任务，可在窗口和网页公示 · Who works in the teams today, with place and tasks; may be shown at the window and to families',
  })
  @ApiResponse({ status: 200, type: TeamMemberPage })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE')
  list(@CurrentActor() actor: Actor, @Query() query: TeamMembersQuery): Promise<TeamMemberPage> {
    return this.reader.list(actor, query);
  }
}
