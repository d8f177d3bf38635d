import { Injectable } from '@nestjs/common';
import { addMonths, dateOf, newId, type Instant, type Refusal } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { PlaceRules } from '../place/place-rules.js';
import {
  answerRequests,
  insertAnswers,
  knownAnswers,
  type JudgedAnswer,
  type TakenAnswer,
} from './answer-store.js';
import { askedRequests, type AskedRequest } from './asked-store.js';
import { faultOfAnswer } from './judge-answer.rules.js';
import type { ReadAnswer } from './read-answer.js';
import { publishEndedRounds } from './round-events.js';

/** Under which field what could not be read is sealed. */
const UNREADABLE_FIELD = 'verificationAnswer';

/** Takes answers of sources in, whichever connector or person brought them. */
@Injectable()
export class AnswerLanding {
  constructor(
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Keeps the answers of a batch in the transaction of its connector: taken, or parked with why. Nothing is lost, and what came
   * before is no second answer.
   */
  async land(tx: Tx, read: readonly ReadAnswer[], channel: string, now: Instant): Promise<void> {
    const today = dateOf(now);
    const known = await knownAnswers(tx, [...new Set(read.map(({ answerId }) => answerId))]);
    const requestIds = [...new Set(read.flatMap(({ answer }) => answer?.requestId ?? []))];
    const asked = await askedRequests(tx, requestIds, { rules: this.rules, today });
    const batch = new Batch(known, asked, today);
    for (const each of read) batch.add(each, (raw) => this.sealed(each.answerId, raw));
    await insertAnswers(tx, batch.judged, { channel, today });
    await answerRequests(tx, batch.taken, today);
    await publishEndedRounds(
      tx,
      batch.taken.map(({ requestId }) => requestId),
      now,
    );
  }

  private sealed(answerId: string, raw: string) {
    return this.sealer.seal(UNREADABLE_FIELD, answerId, raw);
  }
}

type Seal = (raw: string) => JudgedAnswer['sealed'];

/** Judges the answers of a batch in their order, so that the second of two in one batch is the second. */
class Batch {
  readonly judged: JudgedAnswer[] = [];
  readonly taken: TakenAnswer[] = [];
  private readonly seen = new Map<string, Set<string>>();

  constructor(
    known: ReadonlyMap<string, ReadonlySet<string>>,
    private readonly asked: Map<string, AskedRequest>,
    private readonly today: string,
  ) {
    for (const [answerId, hashes] of known) this.seen.set(answerId, new Set(hashes));
  }

  add(read: ReadAnswer, seal: Seal): void {
    const hashes = this.seen.get(read.answerId) ?? new Set<string>();
    if (hashes.has(read.contentHash)) return;
    const fault = this.faultOf(read, hashes.size > 0);
    this.seen.set(read.answerId, hashes.add(read.contentHash));
    this.judged.push(judgedOf(read, fault, seal));
    if (fault === undefined) this.take(read);
  }

  private faultOf({ answer }: ReadAnswer, isSecond: boolean): Refusal | undefined {
    if (answer === undefined) return { code: 'ANSWER_UNREADABLE', params: {} };
    if (isSecond) return { code: 'ANSWER_TWICE', params: {} };
    return faultOfAnswer(answer, this.asked.get(answer.requestId), { today: this.today });
  }

  private take({ answer, contentHash }: ReadAnswer): void {
    const asked = answer === undefined ? undefined : this.asked.get(answer.requestId);
    if (answer === undefined || asked === undefined) return;
    this.taken.push(takenOf(answer, contentHash, asked.validMonths));
    this.asked.set(answer.requestId, { ...asked, request: { ...asked.request, state: 'answered' } });
  }
}

/** What a taken answer makes of its request; it is valid for the months of the place from the day of the query. */
export function takenOf(
  { requestId, answerId, result, queriedOn }: NonNullable<ReadAnswer['answer']>,
  contentHash: string,
  validMonths: number | null,
): TakenAnswer {
  const validUntil = validMonths === null ? null : addMonths(queriedOn, validMonths);
  return { requestId, answerId, contentHash, result, queriedOn, validUntil };
}

function judgedOf(
  { answerId, contentHash, answer, raw }: ReadAnswer,
  fault: Refusal | undefined,
  seal: Seal,
): JudgedAnswer {
  return {
    ...{ parkedId: newId(), answerId, contentHash, requestId: answer?.requestId ?? null },
    state: fault === undefined ? 'taken' : 'parked',
    ...{ code: fault?.code ?? null, params: fault?.params ?? null },
    ...{ answer: answer ?? null, sealed: raw === undefined ? null : seal(raw) },
  };
}
