import { Sealer } from '@aid-chain/platform';
import type { RunningServices } from '@aid-chain/testing';
import type pg from 'pg';

/** The household of a case stands in the ledger of monitored ones, to which no step of the scene leads. */
export async function enterInLedger(
  stack: RunningServices,
  database: pg.Client,
  caseId: string,
): Promise<void> {
  const sealer = stack.services[0]?.app.get(Sealer, { strict: false });
  if (sealer === undefined) throw new Error('no service runs');
  const responsible = JSON.stringify(sealer.seal('ledgerResponsible', caseId, '示责任'));
  await database.query(
    `insert into eligibility.ledger_entry (case_id, version, cause, unit, responsible, measures, entered_on, signed_by)
     values ($1, 1, 'illness', '示范单位', $2, '{}', '2026-01-12', 'demo-reviewer')`,
    [caseId, responsible],
  );
}
