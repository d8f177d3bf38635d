import type { Sealed } from '@aid-chain/contracts';
import type { Instant, IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { DataSeen, Presence, PrintForm, ReprintReason } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import type { NumberSeries } from './print.rules.js';
import type { PrintSubject } from './print-source.js';

/** A print as it is stored. */
export interface PrintRow {
  readonly printId: string;
  readonly number: string;
  readonly form: PrintForm;
  readonly regionCode: string;
  readonly householdId: string | null;
  readonly department: string | null;
  readonly about: PrintSubject;
  readonly inFull: boolean;
  readonly seen: readonly DataSeen[];
  readonly content: Sealed;
  readonly contentHash: string;
}

/** A copy: 1 is the first print, every later one a reprint. */
export interface CopyRow {
  readonly copyId: string;
  readonly printId: string;
  readonly copyNo: number;
  readonly printedOn: IsoDate;
  readonly actorId: string;
  readonly actorRole: string;
  readonly actorRegion: string | null;
  readonly reason: ReprintReason | null;
  readonly presence: Presence | null;
  readonly changed: readonly string[];
}

export const PRINT_COLUMNS = sql`
  p.print_id as "printId", p.number, p.form, p.region_code as "regionCode", p.household_id as "householdId", p.department, p.about,
  p.in_full as "inFull", p.seen, p.content, p.content_hash as "contentHash"`;

export const COPY_COLUMNS = sql`
  c.copy_id as "copyId", c.copy_no as "copyNo", c.printed_on::text as "printedOn", c.actor_id as "actorId",
  c.actor_role as "actorRole", c.actor_region as "actorRegion", c.reason, c.presence, c.changed`;

/** The next number of a series. Its row is held to the end of the transaction, so that no number is left out or given twice. */
export const nextNumber = (form: PrintForm, { place, year }: NumberSeries): SqlText => sql`
  insert into print_series (form, place, year, last_no) values (${form}, ${place}, ${year}::smallint, 1)
  on conflict (form, place, year) do update set last_no = print_series.last_no + 1
  returning last_no as no`;

export const insertPrint = (print: PrintRow): SqlText => sql`
  insert into print (print_id, number, form, region_code, household_id, application_id, department, about, in_full, seen, content, content_hash)
  values (${print.printId}::uuid, ${print.number}, ${print.form}, ${print.regionCode}, ${print.householdId}::uuid, ${print.about.applicationId ?? null}::uuid,
    ${print.department},
    ${JSON.stringify(print.about)}::jsonb, ${print.inFull}::boolean, ${[...print.seen]}::text[],
    ${JSON.stringify(print.content)}::jsonb, ${print.contentHash})`;

/** The first print of a form about exactly this; as text, so that the index of its subject is enough. */
export const printOf = ({ form, about, inFull }: Pick<PrintRow, 'form' | 'about' | 'inFull'>): SqlText => sql`
  select ${PRINT_COLUMNS} from print p
   where p.form = ${form} and p.in_full = ${inFull}::boolean and p.about = ${JSON.stringify(about)}::jsonb
     and (p.application_id = ${about.applicationId ?? null}::uuid or p.household_id = ${about.householdId ?? null}::uuid)
   order by p.print_id limit 1`;

/** Who prints, when, and with whom of the family at the window. */
export interface PrintedBy {
  readonly actor: Actor;
  readonly on: IsoDate;
  readonly at: Instant;
  readonly presence: Presence | null;
}

/** Adds the next copy of a print; copies of one print wait for each other. */
export const insertCopy = (
  { copyId, printId, reason, changed }: Pick<CopyRow, 'copyId' | 'printId' | 'reason' | 'changed'>,
  { actor, on, at, presence }: PrintedBy,
): SqlText => sql`
  insert into print_copy (copy_id, print_id, copy_no, printed_on, business_at, actor_id, actor_role, actor_region, reason, presence,
    changed)
  select ${copyId}::uuid, ${printId}::uuid, coalesce(max(copy_no), 0) + 1, ${on}::date, ${at}::timestamptz, ${actor.id},
    ${actor.role}, ${actor.regionCode ?? null}, ${reason}, ${presence}, ${[...changed]}::text[]
  from print_copy where print_id = ${printId}::uuid
  returning copy_no as "copyNo"`;

/** Two clerks who reprint at once get one number each. */
export const holdPrint = (printId: string): SqlText =>
  sql`select pg_advisory_xact_lock(hashtextextended(${printId}, 7404))`;
