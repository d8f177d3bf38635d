import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, groupBy, newId, type Instant, type IsoDate } from '@aid-chain/kernel';
import { sql, Transactions, type Sql, type Tx } from '@aid-chain/messaging';
import {
  DueWorkRegistry,
  insertSystemActs,
  SERVICE_CONFIG,
  type AuditEntry,
  type DueWork,
  type ServiceConfig,
} from '@aid-chain/platform';
import type { LookPurpose } from '@aid-chain/vocabulary';
import { CASE_WITH_END, readCaseWithEnd, type CaseRowWithEnd } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { emitDecided } from '../cases/emit.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { RequestContexts, type LoadedContext } from './request-context.js';
import { askRequests, type AskedPerson } from './request.rules.js';
import { insertRequests } from './request-store.js';
import { requestKey } from './request-key.rules.js';
import type { NewRequest } from './verification-request.js';

/** How many cases one run looks at. */
const AT_ONCE = 50;
/** Nobody asks by name: the operator switched it on, and each request keeps its ground. */
const ASKED_BY = 'system';
const PURPOSE: LookPurpose = 'case-handling';

/**
 * Asks what a case needs by itself, where the operator wants it (`VERIFICATION_AUTOMATIC`): once everybody has signed, every source of
 * the place's scope about each adult with an ID number (S0-05, N4). Who lacks a ground is left to a person.
 */
@Injectable()
export class AutomaticRequests implements DueWork, OnModuleInit {
  readonly name = 'verification-requests';

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly registry: DueWorkRegistry,
    private readonly transactions: Transactions,
    private readonly contexts: RequestContexts,
  ) {}

  onModuleInit(): void {
    if (this.config.verification?.isAutomatic === true) this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    await this.transactions.run({ correlationId: newId() }, async (tx) => {
      const found = await candidates(tx);
      if (found.length === 0) return;
      const files = found.map(readCaseWithEnd);
      const asked = { on: today, today, asker: { id: ASKED_BY, staffCode: undefined } };
      const contexts = await this.contexts.loadAll(tx, files, asked);
      const made = files.flatMap((file) => requestsFor(file, contexts.get(file.caseId), today));
      await insertRequests(
        tx,
        made.map((request) => ({ ...request, supporterSealed: null })),
      );
      publish(tx, files, made, now);
      await audit(tx, files, made, now);
      await considered(tx, found);
    });
  }
}

function requestsFor(
  file: CaseState,
  context: LoadedContext | undefined,
  today: IsoDate,
): readonly NewRequest[] {
  const persons = context === undefined ? [] : neededOf(file, context);
  if (context === undefined || persons.length === 0) return [];
  const made = askRequests(file, { on: today, persons }, context);
  return made.ok ? made.value : [];
}

function publish(tx: Tx, files: readonly CaseState[], made: readonly NewRequest[], now: Instant): void {
  const asked = new Set(made.map(({ caseId }) => caseId));
  const events = files
    .filter(({ caseId }) => asked.has(caseId))
    .map((file) => stepRecorded(file, 'verification-asked', dateOf(now), 'asked'));
  emitDecided(tx, { events }, now);
}

/** A query stands in the audit whoever asked, one row for each case, with its purpose and grounds (L-15; 社会救助法 70(六)). */
async function audit(
  tx: Tx,
  files: readonly CaseState[],
  made: readonly NewRequest[],
  now: Instant,
): Promise<void> {
  const byCase = groupBy(made, ({ caseId }) => caseId);
  const entries = files.flatMap(({ caseId, householdId }): AuditEntry[] => {
    const asked = byCase.get(caseId) ?? [];
    if (asked.length === 0) return [];
    const grounds = [...new Set(asked.map(({ ground }) => `ground=${ground.basis}`))].sort();
    return [
      {
        ...{ action: 'verification.requested', objectType: 'case', objectId: caseId, householdId },
        ...{ reason: PURPOSE, sought: grounds, ids: [...new Set(asked.map(({ subjectId }) => subjectId))] },
        basis: { on: dateOf(now) },
      },
    ];
  });
  if (entries.length > 0) await insertSystemActs(entries, { businessAt: now, context: tx.context }).on(tx);
}

/** Of whom the report is waited for: every adult, after a report those who came later; each only at sources not asked before. */
function neededOf({ verification }: CaseState, context: LoadedContext): AskedPerson[] {
  if (verification.is !== 'requested') return [];
  const wanted = verification.supplementary?.persons ?? context.adults;
  return wanted.flatMap((subjectId): AskedPerson[] => {
    const member = context.members.get(subjectId);
    if (member?.ground === undefined || !member.hasIdNumber) return [];
    const sources = context.scope.filter(
      (sourceCode) => !context.known.has(requestKey({ sourceCode, subjectId, askedOf: 'platform' })),
    );
    return sources.length === 0 ? [] : [{ subjectId, path: '', sources }];
  });
}

/** Cases whose report is due and that were not looked at since they changed. */
function candidates(tx: Tx): Promise<CaseRowWithEnd[]> {
  return sql`
    select ${CASE_WITH_END} from case_file
     where state = 'gathering' and document -> 'verification' ->> 'is' = 'requested'
       and considered_version is distinct from version
     order by case_id limit ${AT_ONCE} for update skip locked`.on<CaseRowWithEnd>(tx);
}

async function considered(tx: Sql, found: readonly CaseRowWithEnd[]): Promise<void> {
  const ids = found.map(({ caseId }) => caseId);
  // They are locked, and their version is the one that was looked at.
  await sql`update case_file set considered_version = version where case_id = any (${ids}::uuid[])`.on(tx);
}
