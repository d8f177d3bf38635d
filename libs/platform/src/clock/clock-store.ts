import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingPool } from '@aid-chain/messaging';
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
    private readonly database: ReadingPool,
    private readonly clock: BusinessClock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  /** @returns what is stored, after the clock in memory has taken it over. */
  async load(): Promise<ClockState> {
    const [row] = await this.database.query<ClockRow>('select offset_ms, set_to, worked_until from clock');
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
    const rows = await this.database.query<{ offset_ms: number }>(
      'update clock set offset_ms = $1 where offset_ms <= $1 or ($2 and set_to is null) returning offset_ms',
      [offset, first],
    );
    if (rows.length > 0) this.clock.adopt(offset);
    return rows.length > 0;
  }

  async markSet(target: number): Promise<void> {
    await this.database.query('update clock set set_to = $1', [new Date(target)]);
  }

  async markWorked(until: number): Promise<void> {
    await this.database.query('update clock set worked_until = $1', [new Date(until)]);
  }

  /** @returns whether no event has come in or gone out yet. */
  async isEmptyDatabase(): Promise<boolean> {
    const [row] = await this.database.query<{ empty: boolean }>(
      'select not exists (select from outbox) and not exists (select from inbox) as empty',
    );
    return row?.empty === true;
  }
}
