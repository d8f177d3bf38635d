import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, instantAt, newId, type Instant, type IsoDate } from '@aid-chain/kernel';
import { Transactions, type Tx } from '@aid-chain/messaging';
import { DueWorkRegistry, type DueWork } from '@aid-chain/platform';
import { codesOf, stepStageCodes, type StepStage } from '@aid-chain/vocabulary';
import { subjectOf } from '../referral-state/referral-events.js';
import { HouseholdTokens } from '../tokens/household-tokens.js';
import { markReached, type LateStep } from './late-steps.store.js';

const BATCH = 500;

/** In the order in which a step reaches them, which is that of the list. */
const STAGES = codesOf(stepStageCodes);

/**
 * Reminds departments of their next steps, and shows on the household's chain what was not done by its day (S0-22, SA 4):
 * each stage once, found by queries, so that nothing is forgotten or sent twice whenever it is interrupted.
 */
@Injectable()
export class StepsDueWork implements DueWork, OnModuleInit {
  readonly name = 'referral-steps';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly tokens: HouseholdTokens,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    for (const stage of STAGES) while ((await this.reach(stage, today)) === BATCH);
  }

  private reach(stage: StepStage, today: IsoDate): Promise<number> {
    return this.transactions.run({ correlationId: newId() }, async (tx) => {
      const late = await markReached(tx, stage, today, BATCH);
      if (late.length === 0) return 0;
      const tokenOf = await this.tokens.findOrCreate(tx, late);
      for (const step of late) {
        emitReminded(tx, step, stage, tokenOf(step));
        if (stage !== 'due-soon') emitOverdue(tx, step, stage);
      }
      return late.length;
    });
  }
}

function emitReminded(
  tx: Tx,
  { referralId, step, dueOn, day, department }: LateStep,
  stage: StepStage,
  token: string,
): void {
  tx.emit({
    type: 'department.referral-reminded.v1',
    department,
    stream: token,
    time: instantAt(day),
    correlationId: referralId,
    causationId: referralId,
    data: { referralId, step, stage, dueOn },
  });
}

function emitOverdue(tx: Tx, late: LateStep, stage: StepStage): void {
  const { referralId, step, dueOn, day, department, needKind, householdId, correlationId } = late;
  tx.emit({
    type: 'referral.step-overdue.v1',
    stream: `household/${householdId}`,
    time: instantAt(day),
    correlationId,
    causationId: referralId,
    data: { subject: subjectOf(late), referralId, needKind, department, step, stage, dueOn },
  });
}
