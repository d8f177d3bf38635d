import { Injectable } from '@nestjs/common';
import { refuse, type Instant, type Result } from '@aid-chain/kernel';
import type { Received, ReceivedAny, Tx } from '@aid-chain/messaging';
import type { FeedbackChannel } from '@aid-chain/vocabulary';
import type { Report } from '../feedback/judged-reports.js';
import { Reporting } from '../feedback/reporting.service.js';
import { Answering } from '../referrals/answering.service.js';
import type { DepartmentMessage, Receipt } from '../referral-state/department-message.js';
import { needIdsOf } from '../referral-state/referral.store.js';
import { turnsOf } from './turns.rules.js';

/** Types of what departments send. */
export type DepartmentType = 'department.referral-answered.v1' | 'department.feedback-reported.v1';
type DepartmentEvent = { [T in DepartmentType]: Received<T> }[DepartmentType];

/** What stood beside a report: people's words are never part of the message. */
export interface BesideReport {
  readonly note?: string;
  /** The school that answered. */
  readonly school?: string;
}

/** How a message came. */
export interface Channel {
  readonly code: FeedbackChannel;
  /** What stood beside each message, by its id. */
  readonly beside?: (messageId: string) => BesideReport;
  /** Business time of its arrival. */
  readonly now: Instant;
}

/** The one way in for what departments send about their referrals: topic, HTTP, webhook and Excel are data of it. */
@Injectable()
export class DepartmentMessages {
  constructor(
    private readonly answering: Answering,
    private readonly reporting: Reporting,
  ) {}

  /** {@link receiveAll} for one. */
  async receive(tx: Tx, event: ReceivedAny, channel: Channel): Promise<Result<Receipt>> {
    const [result] = await this.receiveAll(tx, [event], channel);
    if (result === undefined) throw new Error('A message has a result');
    return result;
  }

  /**
   * Judges landed messages once and writes what follows from them; a refusal names the values of its sentence, and stops
   * nothing. Messages about one need are received in their order, reports about different ones with the same statements.
   * @returns a result for each, in their order
   */
  async receiveAll(tx: Tx, events: readonly ReceivedAny[], channel: Channel): Promise<Result<Receipt>[]> {
    const results: Result<Receipt>[] = events.map((event) =>
      isDepartmentEvent(event)
        ? refuse('ENVELOPE_INVALID', { attribute: 'subject' })
        : refuse('EVENT_TYPE_UNKNOWN'),
    );
    const sound = events.flatMap((event, place): Placed[] =>
      isDepartmentEvent(event) && event.subject === event.data.referralId ? [{ event, place }] : [],
    );
    const needs = await needIdsOf(tx, [...new Set(sound.map(({ event }) => event.data.referralId))]);
    for (const turn of turnsOf(sound, ({ event }) => aboutOf(event, needs)))
      for (const { place, result } of await this.turn(tx, turn, channel)) results[place] = result;
    return results;
  }

  private async turn(tx: Tx, turn: readonly Placed[], channel: Channel): Promise<Ended[]> {
    const reports = turn.flatMap(({ event, place }) =>
      event.type === 'department.feedback-reported.v1'
        ? [{ place, message: { ...messageOf(event, channel), report: reportOf(event, channel) } }]
        : [],
    );
    const reported = await this.reporting.reportAll(
      tx,
      reports.map(({ message }) => message),
    );
    const ended = reports.flatMap(({ place }, index): Ended[] => {
      const result = reported[index];
      return result === undefined ? [] : [{ place, result }];
    });
    for (const { event, place } of turn) {
      if (event.type !== 'department.referral-answered.v1') continue;
      const { referralId, answer, on, reasonCode, to } = event.data;
      const given = { answer, on, reasonCode: reasonCode ?? null, to: to ?? null };
      const message = { ...messageOf(event, channel), referralId, given };
      ended.push({ place, result: await this.answering.answer(tx, message) });
    }
    return ended;
  }
}

/** A message and its place among those that it came with. */
interface Placed {
  readonly event: DepartmentEvent;
  readonly place: number;
}

interface Ended {
  readonly place: number;
  readonly result: Result<Receipt>;
}

/** The need that a message is about, and the id of a report, which may stand for one report only. */
function aboutOf(event: DepartmentEvent, needs: ReadonlyMap<string, string>): readonly string[] {
  const { referralId } = event.data;
  const about = needs.get(referralId) ?? referralId;
  if (event.type !== 'department.feedback-reported.v1') return [about];
  return [about, `${departmentOf(event.topic)}|${event.data.reportId}`];
}

const messageOf = (event: DepartmentEvent, { code, now }: Channel): DepartmentMessage => ({
  messageId: event.id,
  department: departmentOf(event.topic),
  channel: code,
  now,
});

function reportOf(
  { id, data }: Extract<DepartmentEvent, { readonly type: 'department.feedback-reported.v1' }>,
  { beside }: Channel,
): Report {
  return { ...data, ...beside?.(id) };
}

function isDepartmentEvent(event: ReceivedAny): event is DepartmentEvent {
  return event.type === 'department.referral-answered.v1' || event.type === 'department.feedback-reported.v1';
}

const TOPIC = /^feedback\.([a-z][a-z0-9-]{0,63})\.v1$/;

/** Whose message it is: the topic identifies it, never the body or `source`. Empty for any other topic. */
export function departmentOf(topic: string): string {
  return TOPIC.exec(topic)?.[1] ?? '';
}
