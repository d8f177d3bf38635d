import { Choice, Code, Id, PageQuery } from '@aid-chain/platform';
import { ASSIGNMENT_ENDS, assignmentEndCodes, named, type AssignmentEnd } from '@aid-chain/vocabulary';

/** Body of `POST /v1/households/{id}/service-assignments`. */
export class AssignHouseholdDto {
  @Code({
    description: '购买服务人员的编号 · id of the worker of the purchased service',
    example: 'demo-service-worker',
  })
  worker: string;
}

/** Body of `POST /v1/service-assignments/{id}/end`. */
export class EndAssignmentDto {
  @Choice(ASSIGNMENT_ENDS, { description: `原因 · why: ${named(assignmentEndCodes)}` })
  reasonCode: AssignmentEnd;
}

/** Filters of `GET /v1/service-assignments`: who has a household, and which households somebody has. */
export class AssignmentsQuery extends PageQuery {
  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Code({ optional: true, description: '某人的 · of one worker', example: 'demo-service-worker' })
  worker?: string;

  @Choice(['standing', 'ended'], { optional: true, description: '在用、已结束 · standing or ended' })
  state?: 'standing' | 'ended';
}
