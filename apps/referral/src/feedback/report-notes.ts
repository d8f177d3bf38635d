import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import { ReadableRows, Reads, Sealer, type Actor } from '@aid-chain/platform';
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
  /** The school that answered. */
  readonly school?: string;
  /** There is a note or a school, and it cannot be opened here. */
  readonly noteNotReadable?: true;
}

/** Opens the notes of reports for those who may read them, and leaves an audit row that names the reports. */
@Injectable()
export class ReportNotes {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly readable: ReadableRows,
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
    const opened = this.opened(sealed);
    const noted = reports.map((report) => {
      const key = keyOf(report);
      const words = opened.get(key);
      if (words !== undefined) return { ...report, ...words };
      return sealed.has(key) ? { ...report, noteNotReadable: true as const } : report;
    });
    await this.audit(actor, householdId, noted.filter(hasWords));
    return noted;
  }

  /** A note that cannot be opened takes neither its report nor the others from whoever asks. */
  private opened(sealed: ReadonlyMap<string, NoteRow>): Map<string, Pick<NotedReport, 'note' | 'school'>> {
    const { items } = this.readable.read([...sealed.entries()], {
      table: 'feedback_report',
      idOf: ([key]) => key,
      show: ([key, { referralId, note, school }]) =>
        [
          key,
          {
            ...(note === null ? {} : { note: this.sealer.open('note', referralId, note) }),
            ...(school === null ? {} : { school: this.sealer.open('school', referralId, school) }),
          },
        ] as const,
    });
    return new Map(items);
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
  readonly note: Sealed | null;
  readonly school: Sealed | null;
}

const keyOf = ({ referralId, reportId }: Pick<NoteRow, 'referralId' | 'reportId'>): string =>
  `${referralId}|${reportId}`;

async function sealedNotes(connection: Sql, referralIds: readonly string[]): Promise<Map<string, NoteRow>> {
  const rows = await sql`
    select referral_id as "referralId", report_id as "reportId", note, school
      from feedback_report where referral_id = any (${referralIds}::uuid[])
       and (note is not null or school is not null)`.on<NoteRow>(connection);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function hasWords({ note, school }: NotedReport): boolean {
  return note !== undefined || school !== undefined;
}
