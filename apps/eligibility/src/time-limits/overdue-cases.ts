import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, newId, type Instant, type IsoDate } from '@aid-chain/kernel';
import { sql, Transactions, type Sql } from '@aid-chain/messaging';
import { DueWorkRegistry, type DueWork } from '@aid-chain/platform';
import { PROVIDED_TRACK } from '../authority/authority.rules.js';
import { emitDecided } from '../cases/emit.js';
import { stepRecorded } from '../cases/step-event.rules.js';

/** How many cases one transaction publishes. */
const AT_ONCE = 500;

interface Overdue {
  readonly caseId: string;
  readonly householdId: string;
}

/** A case whose time limit has passed is an event, once for each day on which it was due: the family reads it on its chain (N5). */
@Injectable()
export class OverdueCases implements DueWork, OnModuleInit {
  readonly name = 'overdue-cases';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    for (let found = AT_ONCE; found === AT_ONCE;) {
      found = await this.transactions.run({ correlationId: newId() }, async (tx) => {
        const cases = await noteOverdue(tx, today);
        const events = cases.map((each) =>
          stepRecorded(each, 'time-limit', today, 'overdue', PROVIDED_TRACK),
        );
        emitDecided(tx, { events }, now);
        return cases.length;
      });
    }
  }
}

/**
 * Those that passed and were not noted for that day yet; a case that a command holds comes next time. It is looked for every second: a
 * mark leaves those out that were noted, and one that was lost with its row publishes nothing twice.
 */
function noteOverdue(tx: Sql, today: IsoDate): Promise<Overdue[]> {
  return sql`
    with late as (
      select f.case_id, f.household_id, c.due_on, c.part
        from case_due_item c join case_file f using (case_id)
       where c.kind = 'time-limit' and not c.is_noted and c.due_on < ${today}::date
         and not exists (select from case_changed n where n.case_id = c.case_id)
       order by c.due_on, f.case_id limit ${AT_ONCE} for update of f skip locked),
    marked as (
      update case_due_item c set is_noted = true from late l where c.case_id = l.case_id and c.part = l.part),
    noted as (
      insert into case_overdue (case_id, due_on, noted_on)
      select case_id, due_on, ${today}::date from late on conflict do nothing returning case_id)
    select l.case_id as "caseId", l.household_id as "householdId" from late l join noted using (case_id)`.on<Overdue>(
    tx,
  );
}
