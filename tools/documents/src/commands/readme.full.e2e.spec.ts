import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FreshClone } from './fresh-clone.js';

const MINUTES = 60_000;
/** The ports that the README writes. */
const WRITTEN = { INTAKE_PORT: 7101, ELIGIBILITY_PORT: 7102, MONITORING_PORT: 7103, REFERRAL_PORT: 7104 };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the README, followed in a fresh clone', () => {
  const ports: Record<string, number> = {};
  let clone: FreshClone;

  beforeAll(async () => {
    for (const name of Object.keys(WRITTEN)) ports[name] = await freePort();
    clone = new FreshClone(ports);
    clone.run('npm ci');
  }, 5 * MINUTES);

  afterAll(() => clone.remove(), MINUTES);

  it(
    'plays the demo and prints it for machines',
    () => {
      const printed = JSON.parse(clone.run('npm run -s demo -- --json')) as Readonly<
        Record<string, unknown[]>
      >;
      expect(printed['families']).toHaveLength(4);
      const whole: unknown = expect.objectContaining({
        aidChain: expect.anything() as unknown,
        happinessList: expect.anything() as unknown,
      });
      expect(printed['families']).toContainEqual(whole);
    },
    5 * MINUTES,
  );

  it(
    'answers each request that it shows to the stack of npm start',
    async () => {
      await clone.start('npm start', 'Ctrl-C');
      const requests = Object.entries(WRITTEN).reduce(
        (text, [name, port]) => text.replaceAll(`:${port}/`, `:${String(ports[name])}/`),
        clone.block(/Try it/),
      );
      const answers = clone
        .run(requests)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      expect(answers[0]).toMatchObject({ state: 'received' });
      expect(answers).toHaveLength(4);
      expect(answers.filter((answer) => 'code' in answer)).toEqual([]);
    },
    5 * MINUTES,
  );

  it('makes the settings and secrets of a production stack', () => {
    const block = clone.block(/Operations/);
    const [settings = ''] = /^cp \S+ \S+/m.exec(block) ?? [];
    // What the image runs, with its folder for the host's: an engine for containers is not asked for here.
    const inImage = /aid-chain:local (node [^#]+)/.exec(block)?.[1]?.replace('/out', clone.folder) ?? '';
    clone.run(`${settings}\n${inImage}`);
    expect(['.env', 'secrets'].filter((path) => !existsSync(join(clone.folder, path)))).toEqual([]);
    expect(readdirSync(join(clone.folder, 'secrets')).length).toBeGreaterThan(5);
  }, 60_000);
});
