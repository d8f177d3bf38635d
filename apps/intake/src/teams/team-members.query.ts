import { Choice, PageQuery, Region } from '@aid-chain/platform';
import { TEAM_KINDS, TEAM_TASKS, type TeamKind, type TeamTask } from '@aid-chain/vocabulary';

/** Filters of `GET /v1/team-members`. */
export class TeamMembersQuery extends PageQuery {
  @Region({
    optional: true,
    description: '此地区、其上级和下级的专班 · teams of the region, of those below it and of those above it',
  })
  regionCode?: string;

  @Choice(TEAM_KINDS, { optional: true, description: '专班种类 · kind of the team' })
  kind?: TeamKind;

  @Choice(TEAM_TASKS, { optional: true, description: '承担此任务的人员 · who has this task' })
  task?: TeamTask;
}
