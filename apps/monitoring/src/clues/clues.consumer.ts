import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';
import { clueSource } from './clue-source.rules.js';

const REGISTERED = {
  id: 'uuid',
  source: 'text',
  channel: 'text',
  reporter_kind: 'text',
  region_code: 'text',
  matter_code: 'text',
  due_on: 'date',
  registered_at: 'timestamptz',
} as const;

const CLOSED = { id: 'uuid', outcome: 'text', reason_code: 'text', application_id: 'uuid' } as const;

/** Keeps every clue with its source until it is closed (S0-19). */
@Injectable()
export class CluesConsumer {
  @Handles('intake.clue-registered.v1')
  async registered(events: Received<'intake.clue-registered.v1'>[], tx: Tx): Promise<void> {
    const registered = events.map(({ data, time }) => ({
      id: data.clueId,
      source: clueSource(data.channel, data.reporterKind),
      channel: data.channel,
      reporter_kind: data.reporterKind,
      region_code: data.regionCode,
      matter_code: data.matterCode,
      due_on: data.dueOn,
      registered_at: time,
    }));
    await sql`
      insert into clue (id, source, channel, reporter_kind, region_code, matter_code, due_on, registered_at)
      select id, source, channel, reporter_kind, region_code, matter_code, due_on, registered_at
      from ${rows('c', REGISTERED, registered)}
      order by id
      on conflict (id) do nothing`.on(tx);
  }

  @Handles('intake.clue-closed.v1')
  async closed(events: Received<'intake.clue-closed.v1'>[], tx: Tx): Promise<void> {
    const closed = events.map(({ data }) => ({
      id: data.clueId,
      outcome: data.outcome,
      reason_code: data.reasonCode,
      application_id: data.applicationId,
    }));
    await sql`
      update clue set outcome = c.outcome, reason_code = c.reason_code, application_id = c.application_id
      from ${rows('c', CLOSED, closed)}
      where clue.id = c.id`.on(tx);
  }
}
