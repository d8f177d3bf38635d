import pg from 'pg';
import { until } from '@aid-chain/kernel';
import { InProcessBus } from '../in-process/in-process.adapter.js';
import { relayOf, workerOf } from '../fixture/party.js';
import { stage } from '../fixture/stage.js';

const TURNS = 6;

/** The texts of what is sent to the database. */
function watchStatements(): string[] {
  const texts: string[] = [];
  const send = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    texts.push((text ?? '').trim());
    return send.apply(this, args) as never;
  });
  return texts;
}

/** Once in a few seconds, whatever the worker does. */
const isHousekeeping = (text: string): boolean => text.includes('from run') || text.includes('waiting_since');

describe('a service to which nothing comes', () => {
  it('asks one statement a turn for each worker and for the relay, and opens no transaction', async () => {
    const texts = watchStatements();
    const s = await stage('idle', ['intake.application-withdrawn.v1']);
    const worker = workerOf(s.at, s.consumer, s.recorded.registry);
    const relay = relayOf(s.at, new InProcessBus({ consumers: [] }));
    await worker.announce();
    worker.start();
    relay.start();
    const looks = (table: string): number =>
      texts.filter((text) => !isHousekeeping(text) && text.includes(`from ${table}`)).length;
    await until('both have looked', () => looks('inbox') > 0 && looks('due') > 0);
    const from = texts.length;
    const before = { inbox: looks('inbox'), due: looks('due') };
    await until(
      'some turns',
      () => looks('inbox') >= before.inbox + TURNS && looks('due') >= before.due + TURNS,
    );
    const asked = texts.slice(from).filter((text) => !isHousekeeping(text));
    await worker.stop();
    await relay.stop();
    await s.close();
    expect(new Set(asked).size).toBe(2);
    expect(asked.filter((text) => /^(begin|commit|start)/i.test(text))).toEqual([]);
  }, 60_000);
});
