import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrationTexts } from '../database/migration-text.js';
import { stacksOfTest } from '../test-service/stacks-of-test.fixture.js';
import { tinyService } from '../test-service/tiny-service.js';
import { TinyStack } from '../test-service/tiny-stack.js';

const { boot, start } = stacksOfTest();
let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('boot');
  const publicUrls = { referral: 'https://county.example/referral' };
  stack = await TinyStack.start(database.url, { publicUrls });
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

describe('a service', () => {
  it('does not start as superuser, and says which role it wants', async () => {
    await expect(boot(database.url, { databaseUrl: database.url })).rejects.toThrow(/intake_app/);
  });

  it('does not start with UPDATE on a single column of its audit', async () => {
    await stack.rows('grant update (reason) on audit to intake_app');
    try {
      await expect(boot(database.url)).rejects.toThrow(/audit/);
    } finally {
      await stack.rows('revoke update (reason) on audit from intake_app');
    }
  });

  it('does not start on a database that is not migrated, and says what to run', async () => {
    await stack.rows("update schema_migration set name = name || '-gone' where name like 'Things%'");
    try {
      await expect(boot(database.url)).rejects.toThrow(/db migrate/);
      expect(await stack.send('/readyz', { key: '' })).toMatchObject({
        status: 503,
        body: { status: 'not-migrated' },
      });
    } finally {
      await stack.rows("update schema_migration set name = replace(name, '-gone', '')");
    }
  });

  it('does not start on tables that another build made, says what to do, and is not ready', async () => {
    await stack.rows("update migration_text set hash = 'another' where name like 'Things%'");
    const started = boot(database.url);
    await expect(started).rejects.toThrow(/made by another build.*Things.*new data folder/);
    expect(await stack.send('/readyz', { key: '' })).toMatchObject({
      status: 503,
      body: { status: 'made-by-another-build' },
    });
    await stack.rows("delete from migration_text where name like 'Things%'");
    await expect(boot(database.url)).rejects.toThrow(/另一版本的程序建立/);
    const again = await migrationTexts([...tinyService.migrations]);
    for (const { name, hash } of again)
      await stack.rows(`insert into migration_text (name, hash) values ('${name}', '${hash}')`);
    expect(await stack.send('/readyz', { key: '' })).toMatchObject({ status: 200 });
  });

  it('does not start on a port that another program has, and names it', async () => {
    const port = Number(new URL(stack.service.url).port);
    await expect(boot(database.url, { port })).rejects.toThrow(
      `PORT_IN_USE: 端口 ${String(port)} 已被其他程序或本系统的另一服务占用，请另设端口。 / The port ${String(port)} is in use`,
    );
  });

  it('names at its start a database with every family in it that a check of a backup left behind', async () => {
    const left = 'aid_chain_check_spec';
    await stack.rows(`create database ${left}`);
    try {
      const second = await TinyStack.boot(database.url);
      await second.stop();
      const line = second.lines.find((text) => text.includes('SCRATCH_DATABASE_LEFT')) ?? '{}';
      expect(JSON.parse(line)).toMatchObject({ alarm: true, databases: [left] });
    } finally {
      await stack.rows(`drop database ${left}`);
    }
  });

  it('does not start on parameters that are not valid', async () => {
    const policiesDir = mkdtempSync(join(tmpdir(), 'aid-chain-policies-'));
    mkdirSync(join(policiesDir, '510683'));
    writeFileSync(join(policiesDir, '510683', 'dibao.yaml'), 'no.such.parameter: {unit: bool, values: []}\n');
    const started = boot(database.url, { policiesDir });
    await expect(started).rejects.toThrow(/no\.such\.parameter/);
    rmSync(policiesDir, { recursive: true });
  });

  it('starts on a value whose owner has not set one yet, and says so in its log', async () => {
    const policiesDir = mkdtempSync(join(tmpdir(), 'policies-'));
    const write = (folder: string, name: string, text: string) => {
      mkdirSync(join(policiesDir, folder));
      writeFileSync(join(policiesDir, folder, name), text);
    };
    const period = 'from: 2026-07-01, to: null, levels: [province], older: carry, doc: X, article: Y';
    write('000000', 'owners.yaml', `income.*:\n  - { ${period} }\n`);
    const value = 'from: 2025-01-01, to: null, value: 6, doc: X, article: Y';
    write('510600', 'income.yaml', `income.window.months:\n  unit: months\n  values:\n    - { ${value} }\n`);
    const second = await boot(database.url, { policiesDir });
    await second.stop();
    rmSync(policiesDir, { recursive: true });
    const line = second.lines.find((text) => text.includes('OWNER_CARRIED')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      alarm: true,
      code: 'OWNER_CARRIED',
      path: '510600/income.yaml',
      at: 'income.window.months 2026-07-01',
    });
  });

  it('runs with its own schema first, 30 s idle in a transaction, a minute without a question and 2 s for a lock', async () => {
    const { Reads } = await import('../reads/reads.js');
    const [row] = await stack.service.app.get(Reads).query(
      `select current_user as role, current_setting('search_path') as path, current_setting('lock_timeout') as lock,
              current_setting('idle_in_transaction_session_timeout') as idle,
              current_setting('idle_session_timeout') as silent`,
    );
    expect(row).toEqual({ role: 'intake_app', path: 'intake', lock: '2s', idle: '30s', silent: '1min' });
  });

  it('shows that it lives, is ready, and how its events flow, to callers without a key', async () => {
    expect(await stack.send('/livez', { key: '' })).toMatchObject({ status: 200, body: { status: 'alive' } });
    expect(await stack.send('/readyz', { key: '' })).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
    expect(await stack.send('/readyz/events', { key: '' })).toMatchObject({
      status: 200,
      body: { relay: { unpublished: 0 }, consumers: [] },
    });
    const metrics = await stack.send('/metrics', { key: '' });
    const text = String(metrics.body['text']);
    expect(text).toMatch(/^aid_chain_relay_unpublished_events\{service="intake"\} 0$/m);
    expect(text).toMatch(/^aid_chain_http_request_duration_seconds_bucket/m);
    expect(text).toMatch(/^aid_chain_database_connections_max\{pool="writing",service="intake"\} 8$/m);
    expect(text).toMatch(/^aid_chain_database_connections\{pool="reading",service="intake"\} [1-6]$/m);
    expect(text).toMatch(/^aid_chain_build_info\{version="\d+\.\d+\.\d+",node="v\d+.*\} 1$/m);
    expect(text).toMatch(/^aid_chain_key_ring_keys\{service="intake"\} [1-9]$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds/m);
  });

  it('describes its endpoints, with a page that needs no other server', async () => {
    const openapi = await stack.send('/openapi.json', { key: '' });
    expect(openapi.body['paths']).toHaveProperty('/v1/things/{id}');
    const page = await stack.send('/docs', { key: '' });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect((await stack.send('/docs/', { key: '' })).status).toBe(200);
    const index = await stack.send('/', { key: '' });
    expect(index.status).toBe(200);
    expect(String(index.body['text'])).toContain('href="/openapi.json"');
    expect(String(index.body['text'])).toContain('href="https://county.example/referral/docs"');
    const script = await stack.send('/docs/swagger-ui-bundle.js', { key: '' });
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(String(script.body['text']).length).toBeGreaterThan(100_000);
    expect((await stack.send('/docs/package.json', { key: '' })).status).toBe(404);
    const html = String(page.body['text']);
    expect(html).not.toMatch(/<script>|<style|on[a-z]+=/);
    for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await stack.send(address, { key: '' })).status).toBe(200);
  });

  it('says of each endpoint for what it may be refused, with the headers that come with it', async () => {
    const { body } = await stack.send('/openapi.json', { key: '' });
    const paths = body['paths'] as Record<string, Record<string, { responses: Record<string, object> }>>;
    const file = paths['/v1/things']?.['post']?.responses ?? {};
    expect(Object.keys(file)).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '409', '413', '415', '422', '500', '503']),
    );
    expect(file['415']).toMatchObject({ description: 'MEDIA_TYPE_NOT_SUPPORTED · BODY_COMPRESSED' });
    expect(file['409']).toMatchObject({
      description: 'IDEMPOTENCY_IN_FLIGHT',
      headers: { 'Retry-After': {} },
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/Problem' },
              { properties: { code: { enum: ['IDEMPOTENCY_IN_FLIGHT'] } } },
            ],
          },
        },
      },
    });
    const list = paths['/v1/things']?.['get']?.responses ?? {};
    expect(list['400']).toMatchObject({
      description: 'CREDENTIALS_IN_ADDRESS · CURSOR_INVALID · REQUEST_MALFORMED',
    });
    expect(Object.keys(list)).not.toContain('415');
    const { schemas, responses } = body['components'] as Record<string, Record<string, unknown>>;
    expect(schemas?.['Problem']).toMatchObject({
      properties: { code: { enum: expect.arrayContaining(['METHOD_NOT_ALLOWED', 'KEY_TWICE']) as string[] } },
    });
    expect(responses?.['MethodNotAllowed']).toMatchObject({ headers: { Allow: {} } });
  });

  it('gives every answer the correlation id of its caller, or a new one', async () => {
    const id = '0197f0a1-0000-7000-8000-000000000001';
    const given = await stack.send('/livez', { headers: { 'x-correlation-id': id } });
    expect(given.headers.get('x-correlation-id')).toBe(id);
    const made = await stack.send('/livez', { headers: { 'x-correlation-id': '13800138000' } });
    expect(made.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stays alive without its database, says so, and asks callers to come back', async () => {
    const lost = await testDatabase('boot_lost');
    const other = await start(lost.url);
    await lost.drop();
    expect(await other.send('/livez', { key: '' })).toMatchObject({ status: 200 });
    expect(await other.send('/readyz', { key: '' })).toMatchObject({
      status: 503,
      body: { status: 'database-unreachable' },
    });
    expect(await other.send('/v1/things')).toMatchObject({ status: 503, body: { code: 'SERVICE_BUSY' } });
  });

  it('stops in order and leaves no connection behind', async () => {
    const own = await testDatabase('boot_stop');
    const other = await start(own.url);
    await other.stop();
    const left =
      "select 1 from pg_stat_activity where datname = current_database() and usename = 'intake_app'";
    expect(await other.rows(left)).toEqual([]);
    await expect(other.send('/livez')).rejects.toThrow();
    await own.drop();
  });

  it('stops although a caller keeps the connection whose request it answered meanwhile', async () => {
    const own = await testDatabase('boot_kept');
    const other = await start(own.url);
    const caller = connect(Number(new URL(other.service.url).port), '127.0.0.1').unref();
    const ended = once(caller, 'close');
    const received: string[] = [];
    caller.on('data', (bytes) => received.push(bytes.toString('utf8')));
    caller.write(
      'POST /v1/things HTTP/1.1\r\nHost: window\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{',
    );
    await pause(300);
    const stopped = other.stop().then(() => 'stopped');
    await pause(1_000);
    caller.write('}');
    expect(await Promise.race([stopped, pause(10_000, 'still there', { ref: false })])).toBe('stopped');
    await ended;
    expect(received.join('')).toMatch(/^HTTP\/1\.1 401 /);
    await own.drop();
  }, 30_000);
});
