import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  checkActor,
  Commands,
  decodeCursor,
  Directory,
  orRefuse,
  page,
  Reads,
  type Actor,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { withoutRelatives } from '../declared-relatives/declared-relatives.js';
import { assignable } from './assignment.rules.js';
import type { AssignHouseholdDto, AssignmentsQuery, EndAssignmentDto } from './assignment.dto.js';
import type { AssignmentPage, AssignmentView } from './assignment.view.js';
import {
  listAssignments,
  lockAssignment,
  lockOwnHousehold,
  standingAssignment,
  type AssignmentRow,
} from './assignments.sql.js';

/** Households in the hands of people of purchased services: the township gives and takes them (社会救助法 55, 56; L-56). */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly commands: Commands,
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  /** @throws RefusalError NOT_FOUND, HOUSEHOLD_ALREADY_ASSIGNED, and what `assignable` refuses */
  assign(ctx: CommandContext, householdId: string, { worker }: AssignHouseholdDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const [household] = await lockOwnHousehold(tx.actor, householdId).on<{ regionCode: string }>(tx);
      if (household === undefined) throw notFound();
      const found = (await this.directory.actors(tx, [worker])).get(worker);
      const scope = (regionCode: string) => this.directory.scope(regionCode, tx.today);
      orRefuse(assignable({ worker, found, ...household, scope, today: tx.today }));
      const standing = await standingAssignment(householdId, worker).on(tx);
      if (standing.length > 0)
        throw new RefusalError({ code: 'HOUSEHOLD_ALREADY_ASSIGNED', params: { worker } });
      const id = newId();
      await sql`select directory.assign_household(${id}::uuid, ${householdId}::uuid, ${worker}, ${tx.actor.id},
        ${tx.today}::date)`.on(tx);
      return answer({ id, householdId, worker, state: 'standing', action: 'household.assigned' });
    });
  }

  /** @throws RefusalError NOT_FOUND, ASSIGNMENT_OVER */
  end(ctx: CommandContext, id: string, { reasonCode }: EndAssignmentDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx: CommandTx) => {
      const [found] = await lockAssignment(tx.actor, id).on<EndedRow>(tx);
      if (found === undefined) throw notFound();
      const { householdId, worker, endedOn } = found;
      if (endedOn !== null) throw new RefusalError({ code: 'ASSIGNMENT_OVER', params: { endedOn } });
      await sql`select directory.end_assignment(${id}::uuid, ${tx.actor.id}, ${tx.today}::date, ${reasonCode})`.on(
        tx,
      );
      const action = 'household.assignment-ended';
      return answer({ id, householdId, worker, state: 'ended', action, reason: reasonCode });
    });
  }

  /** @throws RefusalError ACTOR_UNKNOWN, CLOSE_RELATIVE where the family that is asked for declared the actor (L-15), CURSOR_INVALID */
  list(actor: Actor, query: AssignmentsQuery): Promise<AssignmentPage> {
    const { householdId, worker } = query;
    const entry = {
      action: 'service-assignment.listed',
      objectType: 'service-assignment',
      ids: (found: AssignmentPage) => found.items.map((one) => one.householdId),
      sought: householdId === undefined ? {} : { householdId },
      tokens: worker === undefined ? [] : [`worker=${worker}`],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkActor(connection, worker);
      const [after] = decodeCursor(query.cursor) ?? [];
      const rows = await listAssignments(actor, query, after).on<AssignmentRow>(connection);
      const { items, ...more } = page(rows, query.limit, ({ assignmentId }) => [assignmentId]);
      const isOfOneFamily = householdId !== undefined;
      const shown = await withoutRelatives(connection, actor, items, isOfOneFamily);
      return { ...shown, items: shown.items.map(assignmentView), ...more };
    });
  }
}

interface EndedRow {
  readonly householdId: string;
  readonly worker: string;
  readonly endedOn: string | null;
}

interface Done {
  readonly id: string;
  readonly householdId: string;
  readonly worker: string;
  readonly state: 'standing' | 'ended';
  readonly action: string;
  readonly reason?: string;
}

function answer({ id, householdId, worker, state, action, reason }: Done): Answer {
  return {
    status: 201,
    body: { assignmentId: id, householdId, state },
    audit: {
      ...{ action, objectType: 'household', objectId: householdId, householdId, ids: [id, worker] },
      ...(reason === undefined ? {} : { reason }),
    },
  };
}

const notFound = (): RefusalError => new RefusalError({ code: 'NOT_FOUND', params: {} });

function assignmentView({ endedOn, endReasonCode, ...row }: AssignmentRow): AssignmentView {
  return {
    ...row,
    ...(endedOn === null ? {} : { endedOn }),
    ...(endReasonCode === null ? {} : { endReasonCode }),
  };
}
