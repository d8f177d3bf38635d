import { mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@aid-chain/embedded-postgres';
import { householdBuilder, type Filing } from '@aid-chain/testing';
import { lookInto, StackProcess } from './stack-process.fixture.js';

const APPLICATIONS = 200;
const AT_ONCE = 8;
const TWO_MINUTES = 120_000;

interface Filed {
  readonly key: string;
  readonly filing: Filing;
  answered?: { applicationId: string; householdId: string };
}

interface Link {
  readonly no: number;
  readonly type: string;
}

function filings(): Filed[] {
  return Array.from({ length: APPLICATIONS }, (_, index) => ({
    key: `recovery-${String(index)}`,
    filing: householdBuilder()
      .with({ wageFenPerMonth: 150_000 })
      .with({ birthDate: '2014-03-02' })
      .build('2026-07-06'),
  }));
}

/** Posts what has no answer yet; a stack that dies leaves the rest unanswered, as a window would see it. */
async function post(stack: StackProcess, filed: readonly Filed[]): Promise<void> {
  const open = filed.filter(({ answered }) => answered === undefined);
  const next = open.values();
  const window = stack.http('demo-clerk');
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of next) {
        const reply = await window
          .post<{ applicationId: string; householdId: string }>('intake', '/v1/applications', one.filing, {
            idempotencyKey: one.key,
          })
          .catch(() => undefined);
        if (reply === undefined) return;
        expect([200, 201]).toContain(reply.status);
        one.answered = reply.body;
      }
    }),
  );
}

async function chain(stack: StackProcess, householdId: string): Promise<Link[]> {
  const path = `/v1/households/${householdId}/aid-chain?limit=200`;
  const { status, body } = await stack.http('demo-clerk').get<{ items: Link[] }>('referral', path);
  expect(status).toBe(200);
  return body.items;
}

const count = async (dataDir: string, sql: string): Promise<number> =>
  Number((await lookInto<{ n: string }>(dataDir, `select count(*) as n from ${sql}`))[0]?.n);

const APPLIED = `eligibility.inbox where type = 'intake.application-accepted.v1' and state = 'applied'`;

describe('a stack that is killed in the middle of its work', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'aid-chain-recovery-'));
  const filed = filings();
  let stack: StackProcess;
  let appliedAtDeath = 0;

  beforeAll(async () => {
    chmodSync(dataDir, 0o755);
    stack = await StackProcess.start(dataDir, { CRASH_AFTER_LANDING: 'intake.v1:240' });
    await post(stack, filed);
    await stack.ended();
    appliedAtDeath = await count(dataDir, APPLIED);
    stack = await StackProcess.start(dataDir);
    await post(stack, filed);
    await stack.idle(TWO_MINUTES);
  }, 2 * TWO_MINUTES);

  afterAll(async () => {
    await stack.stop();
    removeData(dataDir);
  });

  it('died between landing and marking, with part of the applications applied', () => {
    expect(appliedAtDeath).toBeGreaterThanOrEqual(20);
    expect(appliedAtDeath).toBeLessThanOrEqual(180);
  });

  it('delivers at least one event twice after it is started again, and counts it', async () => {
    expect(await stack.repeats()).toBeGreaterThan(0);
  });

  it('[S0-17] has one household and one application for each that was filed, whatever was sent again', async () => {
    expect(new Set(filed.map(({ answered }) => answered?.applicationId)).size).toBe(APPLICATIONS);
    expect(await count(dataDir, 'intake.application')).toBe(APPLICATIONS);
    expect(await count(dataDir, 'intake.household')).toBe(APPLICATIONS);
    expect(await count(dataDir, 'eligibility.case_file')).toBe(APPLICATIONS);
  });

  it('[S0-25] has every aid chain complete, without a hole and without a double', async () => {
    for (const { answered } of filed) {
      const links = await chain(stack, answered?.householdId ?? '');
      expect(links.map(({ no }) => no)).toEqual(links.map((_, index) => index + 1));
      const types = links.map(({ type }) => type);
      expect(new Set(types).size).toBe(types.length);
      expect(types).toEqual(
        expect.arrayContaining([
          'intake.household-registered.v1',
          'intake.application-accepted.v1',
          'eligibility.case-opened.v1',
        ]),
      );
    }
  });

  it('leaves nothing unsent, waiting or parked', async () => {
    for (const schema of ['intake', 'eligibility', 'monitoring', 'referral']) {
      expect(await count(dataDir, `${schema}.due`)).toBe(0);
      expect(await count(dataDir, `${schema}.inbox where state in ('landed', 'waiting', 'parked')`)).toBe(0);
    }
  });
});
