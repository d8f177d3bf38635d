import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { groupBy } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { personOf, type Judgement } from '@aid-chain/policy';
import { JUDGEMENT_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';

/** What people answered, with what they rested it on: who took part, which paper, which evidence. */
export interface KeptJudgement {
  readonly judgement: Judgement;
  readonly record: object;
}

/** An answer as it was kept, with its ordinal number and who recorded it. */
export interface ReadJudgement extends KeptJudgement {
  readonly number: number;
  readonly by: string;
  readonly role: string;
}

/** An answer as it rests. */
export interface JudgementRow extends Omit<ReadJudgement, keyof KeptJudgement> {
  readonly caseId: string;
  readonly sealed: Sealed;
}

interface CaseOf {
  readonly caseId: string;
  readonly householdId: string;
}

/** Keeps what people answered to the questions of a case; it may hold illness and conduct, and rests sealed. */
@Injectable()
export class JudgementRecords {
  constructor(private readonly sealer: Sealer) {}

  /** Answers of a case, opened. @throws RefusalError DOCUMENT_VERSION_UNKNOWN */
  open(found: readonly JudgementRow[], { caseId, householdId }: CaseOf): ReadJudgement[] {
    return found.map(({ sealed, caseId: _of, ...row }) => {
      const stored = this.sealer.openJson<object>('judgement', householdId, sealed);
      return { ...row, ...lifted<KeptJudgement>(JUDGEMENT_DOCUMENT, caseId, stored) };
    });
  }

  /**
   * Keeps an answer; an earlier one to the same question stays on file.
   * @returns its ordinal number among the answers to its question
   */
  async save(
    connection: Sql,
    { caseId, householdId }: CaseOf,
    kept: KeptJudgement,
    actor: { readonly id: string; readonly role: string },
  ): Promise<number> {
    const { judgement } = kept;
    const about = 'category' in judgement ? judgement.category : (personOf(judgement) ?? '');
    const sealed = this.sealer.sealJson('judgement', householdId, toStored(JUDGEMENT_DOCUMENT, kept));
    const [row] = await sql`
      insert into judgement (case_id, question, about, version, judged_by, judged_by_role, judged_on, sealed)
      select ${caseId}::uuid, ${judgement.question}, ${about}, coalesce(max(version), 0) + 1, ${actor.id}, ${actor.role},
        ${judgement.on}::date, ${JSON.stringify(sealed)}::jsonb
      from judgement where case_id = ${caseId}::uuid and question = ${judgement.question} and about = ${about}
      returning version as number`.on<{ number: number }>(connection);
    return row?.number ?? 1;
  }
}

/** Every answer of each case as it rests, the oldest first. */
export async function judgementRows(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, JudgementRow[]>> {
  const found = await sql`
    select case_id as "caseId", version as number, judged_by as by, judged_by_role as role, sealed
    from judgement where case_id = any(${caseIds}::uuid[]) order by case_id, judged_at, version`.on<JudgementRow>(
    connection,
  );
  return groupBy(found, ({ caseId }) => caseId);
}
