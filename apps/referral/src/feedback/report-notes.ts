import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import { Reads, Sealer, type Actor } from '@aid-chain/platform';
import type { Role } from '@aid-chain/vocabulary';
import { reportsOf, type ShownReport } from './report.store.js';

/** Who reads a department's note: its author, and those who work on the family's matter. Never audit or another track. */
const NOTE_READERS: ReadonlySet<Role> = new Set([
  'department',
  'clerk',
  'township-reviewer',
  'civil-affairs-officer',
]);

/** A report with its note where the asker may read it. */
export interface NotedReport extends ShownReport {
  readonly note?: string;
}

/** Opens the notes of reports for those who may read them, and leaves an audit row that names the reports. */
@Injectable()
export class ReportNotes {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
  ) {}

  /** The reports of referrals that the actor was found to see; reading a note is a read of its own. */
  async reports(
    connection: Sql,
    actor: Actor,
    householdId: string,
    referralIds: readonly string[],
  ): Promise<NotedReport[]> {
    const reports = await reportsOf(connection, referralIds);
    if (!NOTE_READERS.has(actor.role)) return reports;
    const sealed = await sealedNotes(connection, referralIds);
    const noted = reports.map((report) => {
      const note = sealed.get(`${report.referralId}|${report.reportId}`);
      return note === undefined
        ? report
        : { ...report, note: this.sealer.open('note', report.referralId, note) };
    });
    await this.audit(actor, householdId, noted.filter(hasNote));
    return noted;
  }

  private audit(actor: Actor, householdId: string, shown: readonly NotedReport[]): Promise<void> {
    const referralIds = [...new Set(shown.map((report) => report.referralId))];
    const entries = referralIds.map((objectId) => ({
      action: 'feedback-note.read',
      objectType: 'referral',
      objectId,
      householdId,
      ids: shown.flatMap(({ referralId, reportId }) => (referralId === objectId ? [reportId] : [])),
    }));
    return this.reads.recordAll(actor, entries);
  }
}

interface NoteRow {
  readonly referralId: string;
  readonly reportId: string;
  readonly note: Sealed;
}

async function sealedNotes(connection: Sql, referralIds: readonly string[]): Promise<Map<string, Sealed>> {
  const rows = await sql`
    select referral_id as "referralId", report_id as "reportId", note
      from feedback_report where referral_id = any (${referralIds}::uuid[])
       and note is not null`.on<NoteRow>(connection);
  return new Map(rows.map(({ referralId, reportId, note }) => [`${referralId}|${reportId}`, note]));
}

function hasNote({ note }: NotedReport): boolean {
  return note !== undefined;
}
