import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';

const DECLARED = { household_id: 'uuid', staff_codes: 'jsonb', declared_at: 'timestamptz' } as const;

/** Keeps which officials a family declared as close relatives: they neither visit it nor dispose of its warnings (D57 11). */
@Injectable()
export class DeclaredRelativesConsumer {
  /** The last declaration of a household takes the place of the earlier ones, also where it names nobody. */
  @Handles('intake.facts-declared.v1')
  async declared(events: Received<'intake.facts-declared.v1'>[], tx: Tx): Promise<void> {
    const last = new Map(
      events.map(({ data, time }) => [
        data.subject.householdId,
        {
          household_id: data.subject.householdId,
          staff_codes: data.declaredRelatives.map(({ staffCode }) => staffCode),
          declared_at: time,
        },
      ]),
    );
    await sql`
      insert into declared_relatives (household_id, staff_codes, declared_at)
      select household_id, array(select distinct jsonb_array_elements_text(staff_codes) order by 1), declared_at
      from ${rows('d', DECLARED, [...last.values()])}
      order by household_id
      on conflict (household_id) do update set staff_codes = excluded.staff_codes, declared_at = excluded.declared_at
      where declared_relatives.declared_at <= excluded.declared_at`.on(tx);
  }
}
