import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Directory } from '../directory/directory.js';
import { stacksOfTest } from '../test-service/stacks-of-test.fixture.js';
import type { TinyStack } from '../test-service/tiny-stack.js';
import { DueDays } from '../test-service/things.controller.js';
import { DueWorkRegistry } from './due-work.registry.js';

const { boot, start } = stacksOfTest();
let database: TestDatabase;
let stack: TinyStack;

beforeEach(async () => {
  database = await testDatabase('due_work');
  stack = await start(database.url, { dueWorkPollMs: 50 });
}, 60_000);
afterEach(() => database.drop());

describe('due work', () => {
  it('is looked for by itself, never twice at once', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    stack.service.app.get(DueWorkRegistry).registerDueWork({
      name: 'slow',
      run: async () => {
        most = Math.max(most, ++running);
        await pause(120);
        running--;
        runs++;
      },
    });
    await until('it comes about', () => runs >= 2);
    const now = new Date(Date.now() + 1000).toISOString().replace('Z', '+00:00');
    await stack.send('/demo/clock', { method: 'PUT', key: 'demo-administrator', body: { now } });
    expect(most).toBe(1);
  });

  it('that fails does not keep the others from running, and is an alarm', async () => {
    let ran = false;
    const registry = stack.service.app.get(DueWorkRegistry);
    registry.registerDueWork({ name: 'broken', run: () => Promise.reject(new Error('broken')) });
    registry.registerDueWork({
      name: 'sound',
      run: () => {
        ran = true;
        return Promise.resolve();
      },
    });
    await until('it comes about', () => ran && stack.lines.some((line) => line.includes('DUE_WORK_FAILED')));
    expect(stack.lines.find((line) => line.includes('DUE_WORK_FAILED'))).toContain('"work":"broken"');
  });

  it('takes over what the administrator changed in the directory: no service has to be started anew', async () => {
    const directory = stack.service.app.get(Directory);
    expect(directory.calendar().isWorkingDay('2026-02-16')).toBe(true);
    await stack.rows("insert into directory.holiday_year values (2026, 'spec')");
    await stack.rows("insert into directory.holiday values ('2026-02-16', false, '春节')");
    await stack.rows("insert into directory.department values ('charity', '慈善', 'Charity', true)");
    await until('it comes about', () => !directory.calendar().isWorkingDay('2026-02-16'));
    await until('it comes about', () => directory.departments().some(({ code }) => code === 'charity'));
  });

  it('finds the townships and villages whose parameters are not complete: an alarm and a gauge', async () => {
    await stack.stop();
    await stack.rows(`insert into directory.region (code, level, name, valid_from, valid_to) values
      ('510683990000', 'township', '示范镇', '2000-01-01', null),
      ('110101001000', 'township', '无参数镇', '2000-01-01', null),
      ('110101002000', 'township', '已撤销镇', '2000-01-01', '2010-12-31')`);
    const policiesDir = fileURLToPath(new URL('../../../../policies', import.meta.url));
    stack = await boot(database.url, { dueWorkPollMs: 50, policiesDir });
    await until('it comes about', () =>
      stack.lines.some((line) => line.includes('PLACES_WITHOUT_PARAMETERS')),
    );
    const line = stack.lines.find((text) => text.includes('PLACES_WITHOUT_PARAMETERS')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ alarm: true, count: 1, places: ['110101001000'] });
    const metrics = await (await fetch(new URL('/metrics', stack.service.url))).text();
    expect(metrics).toMatch(/^aid_chain_places_without_parameters\{.*\} 1$/m);
    const alarm = (code: string) =>
      JSON.parse(stack.lines.find((text) => text.includes(`"${code}"`)) ?? '{}') as object;
    // What blocks decisions of the sample: one parameter of the nation is pending, and no table of holidays reaches today.
    await stack.rows('delete from directory.holiday_year');
    await stack.stop();
    stack = await boot(database.url, { dueWorkPollMs: 50, policiesDir });
    await until('it comes about', () => stack.lines.some((line) => line.includes('HOLIDAYS_END')));
    expect(alarm('HOLIDAYS_END')).toMatchObject({ alarm: true, days: null });
    expect(alarm('PARAMETERS_PENDING')).toMatchObject({ keys: ['income.basic-pension.excluded'] });
    expect(alarm('PARAMETERS_WITHOUT_DOCUMENT')).toEqual({});
    await stack.stop();
    stack = await boot(database.url, { dueWorkPollMs: 50, policiesDir, demoMode: false });
    await until('it comes about', () => stack.lines.some((line) => line.includes('PLACE_IS_SAMPLE')));
    expect(alarm('PARAMETERS_WITHOUT_DOCUMENT')).toMatchObject({ alarm: true });
  });

  it('of days on which the service was down is done day by day after its start', async () => {
    await until('it comes about', () => stack.service.app.get(DueDays).instants.length > 0);
    await stack.stop();
    await stack.rows("update clock set worked_until = clock_timestamp() - interval '3 days'");
    stack = await boot(database.url, { dueWorkPollMs: 50 });
    const { instants } = stack.service.app.get(DueDays);
    await until('it comes about', () => instants.length >= 4);
    expect(instants.slice(0, 3).every((instant) => instant.endsWith('T00:00:00+08:00'))).toBe(true);
    expect([...instants].sort()).toEqual(instants);
  });
});
