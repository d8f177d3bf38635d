import { Injectable } from '@nestjs/common';
import { OutsideInbox, type Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { DepartmentMessages, type BesideReport } from '../outside/department-messages.js';
import { SheetSchools } from './sheet-schools.js';
import type { EndedMessage, PendingMessage, SheetUpload } from './sheet-uploads.store.js';
import { earlierReports, oweAgain } from './undo.sql.js';
import { undoing } from './undo.rules.js';
import type { SheetMessage } from './uploaded-row.js';

/** How messages are sent, with the schools that are named beside them, by their rows. */
interface Sending {
  readonly schools: ReadonlyMap<number, string>;
  readonly suffix: string;
  readonly then: 'applied' | 'undone';
}

/** Sends what rows state the one way in that all channels have (adr/0030): each lands once under an id of its own. */
@Injectable()
export class SheetMessages {
  constructor(
    private readonly inbox: OutsideInbox,
    private readonly messages: DepartmentMessages,
    private readonly clock: BusinessClock,
    private readonly schools: SheetSchools,
  ) {}

  /** Several rows may be about one referral, and keep their order. */
  async record(tx: Tx, upload: SheetUpload, pending: readonly PendingMessage[]): Promise<EndedMessage[]> {
    const schools = await this.schools.typed(tx, upload.uploadId, pending);
    return this.send(tx, upload, pending, { schools, suffix: '', then: 'applied' });
  }

  /** Takes back what rows stated, by reports that correct theirs; a quarter that was first reported by one is owed again. */
  async takeBack(tx: Tx, upload: SheetUpload, pending: readonly PendingMessage[]): Promise<EndedMessage[]> {
    const reports = pending.flatMap(({ row, message }) =>
      message.type === 'department.feedback-reported.v1' ? [{ row, ...message }] : [],
    );
    const ids = reports.map(({ data }) => data.reportId);
    const earlier = await earlierReports(tx, upload.department, ids);
    const reasonCode = upload.undoReason ?? 'entered-wrongly';
    const undone = reports.map(({ row, type, data }): PendingMessage => {
      const named = { reportId: `${data.reportId}.undo`, reasonCode };
      return { row, message: { type, data: undoing(data, earlier.get(data.reportId), named) } };
    });
    const schools = this.schools.before(reports, earlier);
    const ended = await this.send(tx, upload, undone, { schools, suffix: '.undo', then: 'undone' });
    const first = reports.filter(({ data }) => data.final && !earlier.has(data.reportId));
    oweAgain(
      tx,
      first.map(({ data }) => data),
    );
    return ended;
  }

  private async send(
    tx: Tx,
    { uploadId, department }: SheetUpload,
    pending: readonly PendingMessage[],
    { schools, suffix, then }: Sending,
  ): Promise<EndedMessage[]> {
    const messages = pending.map(({ row, message }) => {
      const id = `${uploadId}.${String(row)}${suffix}`;
      return { id, bytes: envelope(id, department, message) };
    });
    const named = new Map<string, BesideReport>(
      [...schools].map(([row, school]) => [`${uploadId}.${String(row)}${suffix}`, { school }]),
    );
    const beside = (messageId: string): BesideReport => named.get(messageId) ?? {};
    const channel = { code: 'excel' as const, now: this.clock.now(), beside };
    const outcomes = await this.inbox.receiveAll(tx, { department, messages }, (events) =>
      this.messages.receiveAll(tx, events, channel),
    );
    return pending.map(({ row }, index): EndedMessage => {
      const outcome = outcomes[index];
      if (outcome?.outcome !== 'refused') return { leaderNo: row, state: then, faults: [] };
      const { code, params } = outcome.refusal;
      return { leaderNo: row, state: 'refused', faults: [{ code, params }] };
    });
  }
}

function envelope(id: string, department: string, { type, data }: SheetMessage): Buffer {
  const source = `/${department}`;
  return Buffer.from(
    JSON.stringify({ specversion: '1.0', id, source, type, subject: data.referralId, data }),
  );
}
