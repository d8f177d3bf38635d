import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  addDays,
  dateOf,
  instantAt,
  newId,
  quarterOf,
  type Instant,
  type IsoDate,
  type Quarter,
} from '@aid-chain/kernel';
import { Transactions, type Tx } from '@aid-chain/messaging';
import { DueWorkRegistry, Reads, type DueWork } from '@aid-chain/platform';
import { HouseholdTokens } from '../tokens/household-tokens.js';
import { NewQuarter } from './new-quarter.js';
import { announceDuties, firstDueDay, markOverdue, type DueDuty } from './due.store.js';

const BATCH = 500;
/** Before every other id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * What the calendar brings (S0-24): the first day after a quarter the department is notified that its report is due, the
 * day after the due day the household's chain shows that it did not come. Days are worked off in order, each under
 * its own business time, however far the clock has moved.
 */
@Injectable()
export class FeedbackDueWork implements DueWork, OnModuleInit {
  readonly name = 'feedback-duties';
  private quarterBegun: Quarter | undefined;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly tokens: HouseholdTokens,
    private readonly newQuarter: NewQuarter,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    await this.beginQuarter(today);
    for (let day = await firstDueDay(this.reads, today); day !== undefined;) {
      await this.workOff(day);
      day = await firstDueDay(this.reads, today);
    }
  }

  /** Every referral that is still open owes the quarter that begins. */
  private async beginQuarter(today: IsoDate): Promise<void> {
    const quarter = quarterOf(today);
    if (this.quarterBegun === quarter) return;
    const isOwed = await this.newQuarter.isOwed(this.reads, today);
    for (let after = isOwed ? FIRST : undefined; after !== undefined;) {
      const page = { after, limit: BATCH };
      after = await this.inOne((tx) => this.newQuarter.addDuties(tx, today, page));
    }
    this.quarterBegun = quarter;
  }

  private async workOff(day: IsoDate): Promise<void> {
    while ((await this.inOne((tx) => this.announce(tx, day))) === BATCH);
    while ((await this.inOne((tx) => this.overdue(tx, day))) === BATCH);
  }

  private async announce(tx: Tx, day: IsoDate): Promise<number> {
    const duties = await announceDuties(tx, day, BATCH);
    const tokenOf = await this.tokens.findOrCreate(tx, duties);
    for (const duty of duties) emitFeedbackDue(tx, duty, tokenOf(duty), instantAt(day));
    return duties.length;
  }

  private async overdue(tx: Tx, day: IsoDate): Promise<number> {
    const duties = await markOverdue(tx, addDays(day, -1), BATCH);
    for (const duty of duties) emitFeedbackOverdue(tx, duty, instantAt(day));
    return duties.length;
  }

  private inOne<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.transactions.run({ correlationId: newId() }, work);
  }
}

function emitFeedbackDue(tx: Tx, duty: DueDuty, token: string, time: Instant): void {
  const { referralId, quarter, dueOn, department } = duty;
  tx.emit({
    type: 'department.feedback-due.v1',
    department,
    stream: token,
    time,
    correlationId: referralId,
    causationId: referralId,
    data: { referralId, quarter, dueOn },
  });
}

function emitFeedbackOverdue(tx: Tx, duty: DueDuty, time: Instant): void {
  const { referralId, quarter, dueOn, department, householdId, correlationId } = duty;
  tx.emit({
    type: 'referral.feedback-overdue.v1',
    stream: `household/${householdId}`,
    time,
    correlationId,
    causationId: referralId,
    data: { subject: { householdId }, referralId, department, quarter, dueOn },
  });
}
