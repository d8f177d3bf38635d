import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingPool, sql } from '@aid-chain/messaging';
import { BusinessClock } from './business-clock.js';

/** The stored row of the clock, times in milliseconds since 1970. */
export interface ClockState {
  readonly offsetMs: number;
  readonly setTo: number | undefined;
  readonly workedUntil: number | undefined;
}

interface ClockRow {
  readonly offset_ms: number;
  readonly set_to: Date | null;
  readonly worked_until: Date | null;
}

/** Reads and writes the row of the clock and keeps the clock in memory in step with it. */
@Injectable()
export class ClockStore implements OnModuleInit {
  constructor(
    private readonly pool: ReadingPool,
    private readonly clock: BusinessClock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  /** @returns what is stored, after the clock in memory has taken it over. */
  async load(): Promise<ClockState> {
    const [row] = await sql`select offset_ms, set_to, worked_until from clock`.on<ClockRow>(this.pool);
    if (row === undefined) throw new Error('The clock has no row: run the migrations.');
    this.clock.adopt(Number(row.offset_ms));
    return {
      offsetMs: Number(row.offset_ms),
      setTo: row.set_to?.getTime(),
      workedUntil: row.worked_until?.getTime(),
    };
  }

  /**
   * Moves business time to `target`; the database refuses a step back except on an empty database's first setting.
   * @returns false where another process has moved it further meanwhile
   */
  async moveTo(target: number, first: boolean): Promise<boolean> {
    const offset = target - Date.now();
    const rows = await sql`
      update clock set offset_ms = ${offset}
       where offset_ms <= ${offset} or (${first}::boolean and set_to is null) returning offset_ms`.on(
      this.pool,
    );
    if (rows.length > 0) this.clock.adopt(offset);
    return rows.length > 0;
  }

  async markSet(target: number): Promise<void> {
    await sql`update clock set set_to = ${new Date(target)}::timestamptz`.on(this.pool);
  }

  async markWorked(until: number): Promise<void> {
    await sql`update clock set worked_until = ${new Date(until)}::timestamptz`.on(this.pool);
  }

  /** @returns whether no event has come in or gone out yet. */
  async isEmptyDatabase(): Promise<boolean> {
    const [row] = await sql`
      select not exists (select from outbox) and not exists (select from stream_position) as empty`.on<{
      empty: boolean;
    }>(this.pool);
    return row?.empty === true;
  }
}
