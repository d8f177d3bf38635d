import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql, type DepartmentList, type Sql } from '@aid-chain/messaging';
import {
  type IsoDate,
  keptUnder,
  presentRegion,
  type RegionScope,
  type Result,
  townshipOf,
  workCalendar,
  type WorkCalendar,
} from '@aid-chain/kernel';
import { ACTOR_COLUMNS, actorOfRow, type ActorRow } from '../actor/actor-rows.js';
import type { Actor } from '../actor/actor.js';
import { BusinessClock } from '../clock/business-clock.js';
import { DueWorkRegistry } from '../due-work/due-work.registry.js';
import { regionsTaken, takersOn } from './held-handovers.js';
import { KnownDepartments } from './known-departments.js';
import { Lineages } from './lineages.js';
import type { RegionEntry } from './lineages.sql.js';
import {
  selectPresent,
  type DepartmentEntry,
  type HeldHandover,
  type PresentDirectory,
} from './present-directory.sql.js';
import { Reads } from '../reads/reads.js';

/** Where no year's days off are known, every deadline is provisional (architecture.md §7). */
const NO_HORIZON: IsoDate = '0001-01-01';

/** Read access to the directory that all services share: actors, regions, departments, days off. */
@Injectable()
export class Directory implements OnModuleInit, DepartmentList {
  /** Actors of the demo who were taken out of the place. */
  demoLeft: readonly string[] = [];
  private holidays: WorkCalendar = workCalendar([], NO_HORIZON);
  private readonly known = new KnownDepartments();
  private readonly lineages = new Lineages();
  private handovers: readonly HeldHandover[] = [];
  private revision: string | undefined;
  private applied: string | undefined;

  constructor(
    private readonly reads: Reads,
    private readonly dueWork: DueWorkRegistry,
    private readonly clock: BusinessClock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.dueWork.registerDueWork({ name: 'directory', run: () => this.reload() });
  }

  /** Reads departments and days off again and forgets regions; it runs with the due work, so nobody has to restart. */
  async reload(): Promise<void> {
    this.lineages.forget();
    const [present] = await selectPresent(this.clock.today()).on<PresentDirectory>(this.reads);
    if (present === undefined) return;
    const { year, days, departments, handovers, succeeded, revision, applied } = present;
    this.demoLeft = present.demoLeft;
    this.revision = revision ?? undefined;
    this.applied = applied ?? undefined;
    this.handovers = handovers;
    await this.lineages.follow(this.reads, succeeded);
    this.holidays = workCalendar(days, year === null ? NO_HORIZON : `${String(year)}-12-31`);
    this.known.set(departments);
  }

  /** @returns the digest of the parameters that an operator accepted last; undefined where none ever did. */
  acceptedRevision(): string | undefined {
    return this.revision;
  }

  /** @returns the number of the directory of the place that was applied last: its regions are those of before as long as it is the same. */
  appliedDirectory(): string | undefined {
    return this.applied;
  }

  /** @returns the codes of all that ever were, in one order: what one that left had sent is read to its end. */
  knownDepartments(): readonly string[] {
    return this.known.codes();
  }

  /** @returns the departments that have left the place, under their last names */
  leftDepartments(): readonly DepartmentEntry[] {
    return this.known.left;
  }

  onDepartments(changed: () => void): void {
    this.known.onChange(changed);
  }

  /**
   * @param connection the transaction of a command, or `Reads` outside one
   * @returns those of the actors who are active, by their ids
   */
  async actors(connection: Sql, ids: readonly string[]): Promise<Map<string, Actor>> {
    const rows = await sql`
      select ${ACTOR_COLUMNS} from directory.actor a
       where a.id = any (${ids}::text[]) and a.active`.on<ActorRow>(connection);
    const actors = rows.map(actorOfRow).filter((actor) => actor !== undefined);
    return new Map(actors.map((actor) => [actor.id, actor]));
  }

  /**
   * @param connection the transaction of a command, or `Reads` outside one
   * @returns the region of a 12-digit code, with the dates between which the code is used
   */
  async region(code: string, connection: Sql = this.reads): Promise<RegionEntry | undefined> {
    const [region] = (await this.lineages.find(connection, [code]))(code);
    return region;
  }

  /**
   * The one rule by which every endpoint takes a region code.
   * @param days since when what is sent holds, and by which day a code must be in use
   * @returns the code under which the place is kept today, or why the code is not taken: see `presentRegion`
   */
  async presentRegion(
    code: string,
    days: { readonly on: IsoDate; readonly today: IsoDate },
  ): Promise<Result<string>> {
    return presentRegion((await this.lineages.find(this.reads, [code]))(code), days);
  }

  /**
   * By what stored places are compared, so that a merged township and its successor are one place (kernel `keptUnder`).
   * @returns the code under which each of the stored codes is kept today
   */
  async keptToday(
    connection: Sql,
    codes: readonly string[],
    today: IsoDate,
  ): Promise<(code: string) => string> {
    const lineageOf = await this.lineages.find(connection, [...codes, ...codes.map(townshipOf)]);
    return (code) => keptUnder(code, lineageOf, today);
  }

  /**
   * What belongs to a region in what is stored (kernel `regionScope`), as the directory had it when it was read last.
   * @returns the codes of its subtree, and those that were merged into it until today
   */
  scope(regionCode: string, today: IsoDate): RegionScope {
    return this.lineages.scope(regionCode, today);
  }

  /** @returns stored codes of the own region, and of those of whom the actor is deputy or successor */
  scopeOfActor(
    { id, regionCode }: Pick<Actor, 'id' | 'regionCode'>,
    today: IsoDate,
  ): RegionScope | undefined {
    if (regionCode === undefined) return undefined;
    const codes = [...new Set([regionCode, ...this.takenOver(id, today)])];
    return codes.flatMap((code) => this.scope(code, today));
  }

  /** @returns the regions that an actor works on for somebody else on a day, as deputy or successor */
  takenOver(actorId: string, today: IsoDate): readonly string[] {
    return regionsTaken(this.handovers, actorId, today);
  }

  /** @returns who works for somebody else on a day, as deputy or successor */
  takers(today: IsoDate): readonly string[] {
    return takersOn(this.handovers, today);
  }

  departments(): readonly DepartmentEntry[] {
    return this.known.active;
  }

  calendar(): WorkCalendar {
    return this.holidays;
  }
}
