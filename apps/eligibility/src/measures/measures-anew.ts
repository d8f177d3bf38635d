import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, newId, type Instant } from '@aid-chain/kernel';
import { Transactions } from '@aid-chain/messaging';
import { DueWorkRegistry, Policies, ServiceLog, type DueWork } from '@aid-chain/platform';
import { emitDecided } from '../cases/emit.js';
import { AnewMatching, type Anew } from './anew-matching.js';
import {
  hasAccepted,
  householdsBehind,
  householdsMarked,
  lockBehind,
  savePublished,
  type Turn,
} from './published-matches.store.js';

/** How many households one transaction matches: their cases are held so long. */
const AT_ONCE = 50;
/** How long one look goes on, so that other due work has its turn; the next one goes on where it stopped. */
const LOOK_MS = 2_000;
/** How long nobody looks for those that were marked after all were looked at. */
const REST_MS = 5_000;
/** How long nobody looks through the recognitions of a county again on one day: what changes one marks its household. */
const ALL_MS = 600_000;
/** Before every other id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Families that rest are matched anew on the days on which their place gives something else, and by every new revision of its
 * parameters: a list that is set in November reaches whom it names on its first day (MIL 11; N16, S2-06).
 */
@Injectable()
export class MeasuresAnew implements DueWork, OnModuleInit {
  readonly name = 'measures-anew';
  /** The parameters and the day that are looked through, and up to which household. */
  private turn = '';
  private after = FIRST;
  private restsUntil = 0;
  /** Whether all are looked through, and when that is due again where nothing new came. */
  private isOfAll = true;
  private allAt = 0;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly policies: Policies,
    private readonly matching: AnewMatching,
    private readonly log: ServiceLog,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const turn = { today: dateOf(now), revision: this.policies.revision ?? null };
    const name = `${turn.today} ${turn.revision ?? ''}`;
    const isNew = name !== this.turn;
    if (!isNew && performance.now() < this.restsUntil) return;
    if (isNew) [this.turn, this.after] = [name, FIRST];
    if (isNew || performance.now() >= this.allAt) this.isOfAll = true;
    const until = performance.now() + LOOK_MS;
    do {
      const isThrough = await this.page(turn, now);
      if (isThrough) return this.rest();
    } while (performance.now() < until);
  }

  /** All were looked at: whoever falls behind from here on is found by the next look. */
  private rest(): void {
    this.after = FIRST;
    this.restsUntil = performance.now() + REST_MS;
    if (this.isOfAll) this.allAt = performance.now() + ALL_MS;
    this.isOfAll = false;
  }

  /** Matches the next page. A page that fails is left behind, so that it keeps no other from its look. @returns whether it was the last */
  private async page(turn: Turn, now: Instant): Promise<boolean> {
    let ids: readonly string[] = [];
    try {
      await this.transactions.run({ correlationId: newId() }, async (tx) => {
        if (!(await hasAccepted(tx, turn.revision))) return;
        const next = { after: this.after, limit: AT_ONCE };
        ids = await (this.isOfAll ? householdsBehind(tx, turn, next) : householdsMarked(tx, next));
        if (ids.length === 0) return;
        const anew = await this.matching.page(tx, await lockBehind(tx, ids, turn), turn.today);
        await savePublished(
          tx,
          anew.map(({ kept }) => kept),
        );
        emitDecided(tx, { events: anew.flatMap(({ event }) => event ?? []) }, now);
        this.alarm(anew);
      });
    } finally {
      this.after = ids.at(-1) ?? this.after;
    }
    return ids.length < AT_ONCE;
  }

  private alarm(anew: readonly Anew[]): void {
    const failed = anew.filter((each) => each.failed !== undefined);
    if (failed.length === 0) return;
    this.log.alarm('DUE_WORK_FAILED', {
      ...{ work: this.name, count: failed.length, errors: [...new Set(failed.map((each) => each.failed))] },
      ids: failed.map(({ kept }) => kept.householdId),
    });
  }
}
