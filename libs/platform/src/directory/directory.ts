import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DepartmentList, Sql } from '@aid-chain/messaging';
import { type CalendarDay, type IsoDate, workCalendar, type WorkCalendar } from '@aid-chain/kernel';
import { actorOfRow, type ActorRow, SELECT_ACTOR } from '../auth/actor-rows.js';
import type { Actor } from '../auth/actor.js';
import { DueWorkRegistry } from '../due-work/due-work.registry.js';
import { Reads } from '../reads/reads.js';

export interface DepartmentEntry {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface RegionEntry {
  readonly code: string;
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly successorCode?: string;
}

interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly valid_from: IsoDate;
  readonly valid_to: IsoDate | null;
  readonly successor_code: string | null;
}

/** Where no year's days off are known, every deadline is provisional (architecture.md §7). */
const NO_HORIZON: IsoDate = '0001-01-01';

/** Read access to the directory that all services share: actors, regions, departments, days off. */
@Injectable()
export class Directory implements OnModuleInit, DepartmentList {
  private holidays: WorkCalendar = workCalendar([], NO_HORIZON);
  private departmentList: readonly DepartmentEntry[] = [];
  private readonly listeners: (() => void)[] = [];
  private readonly regions = new Map<string, RegionEntry>();

  constructor(
    private readonly reads: Reads,
    private readonly dueWork: DueWorkRegistry,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.dueWork.registerDueWork({ name: 'directory', run: () => this.reload() });
  }

  /** Reads departments and days off again and forgets regions; it runs with the due work, so nobody has to restart. */
  async reload(): Promise<void> {
    this.regions.clear();
    const days = await this.reads.query<CalendarDay>('select day as date, working from directory.holiday');
    const [known] = await this.reads.query<{ year: number | null }>(
      'select max(year) as year from directory.holiday_year',
    );
    const year = known?.year ?? undefined;
    this.holidays = workCalendar(days, year === undefined ? NO_HORIZON : `${String(year)}-12-31`);
    const departments = await this.reads.query<DepartmentEntry>(
      'select code, name_zh as "nameZh", name_en as "nameEn" from directory.department where active order by code',
    );
    const before = this.activeDepartments().join();
    this.departmentList = departments;
    if (this.activeDepartments().join() !== before) for (const changed of this.listeners) changed();
  }

  activeDepartments(): readonly string[] {
    return this.departmentList.map(({ code }) => code);
  }

  onDepartments(changed: () => void): void {
    this.listeners.push(changed);
  }

  /**
   * @param sql the transaction of a command, or `Reads` outside one
   * @returns those of the actors who are active, by their ids
   */
  async actors(sql: Sql, ids: readonly string[]): Promise<Map<string, Actor>> {
    const rows = await sql.query<ActorRow>(`${SELECT_ACTOR} where a.id = any($1::text[]) and a.active`, [
      ids,
    ]);
    const actors = rows.map(actorOfRow).filter((actor) => actor !== undefined);
    return new Map(actors.map((actor) => [actor.id, actor]));
  }

  /** @returns the region of a 12-digit code, with the dates between which the code is used. */
  async region(code: string): Promise<RegionEntry | undefined> {
    const known = this.regions.get(code);
    if (known !== undefined) return known;
    const region = await this.lookUp(code);
    // A code that is not there is asked for each time, so that nobody fills the memory with invented ones.
    if (region !== undefined) this.regions.set(code, region);
    return region;
  }

  departments(): readonly DepartmentEntry[] {
    return this.departmentList;
  }

  calendar(): WorkCalendar {
    return this.holidays;
  }

  private async lookUp(code: string): Promise<RegionEntry | undefined> {
    const [row] = await this.reads.query<RegionRow>(
      'select code, name, valid_from, valid_to, successor_code from directory.region where code = $1',
      [code],
    );
    if (row === undefined) return undefined;
    return {
      code: row.code,
      name: row.name,
      validFrom: row.valid_from,
      ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
      ...(row.successor_code === null ? {} : { successorCode: row.successor_code }),
    };
  }
}
