import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const FREE_PORTS = { INTAKE_PORT: '0', ELIGIBILITY_PORT: '0', MONITORING_PORT: '0', REFERRAL_PORT: '0' };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'aid-chain-refused-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Refused {
  readonly terminal: string;
  /** What `npm start` left in the log of the services. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** Starts the stack as an operator does, and waits until it has ended with 1. */
async function refusedStart(env: Readonly<Record<string, string>>): Promise<Refused> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', ...FREE_PORTS, DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let terminal = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (terminal += text));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(1);
  const log = readFileSync(join(folder, 'services.log'), 'utf8').trimEnd().split('\n');
  return { terminal, lines: log.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('npm start that is refused', () => {
  it('leaves one line with code, zh and en in services.log as a service does, and plain sentences on the terminal', async () => {
    const { terminal, lines } = await refusedStart({
      ...{ NODE_ENV: 'production', DATABASE_URL: 'postgresql://x', KEY_RING_FILE: join(folder, 'gone') },
      ...{ OIDC_ISSUER: 'https://x.example', OIDC_AUDIENCE: 'aid', OIDC_JWKS_URL: 'http://x.example/keys' },
    });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'fatal', service: 'launcher', code: 'CONFIGURATION_WRONG' }),
    ]);
    const [{ zh, en } = {}] = lines;
    expect(zh).toMatch(/^配置有 2 处问题.*KEY_RING_FILE 所指的文件无法读取；OIDC_JWKS_URL 须用 https/u);
    expect(zh).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
    expect(en).toMatch(/^The configuration has 2 faults.*KEY_RING_FILE names a file/);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(terminal).toMatch(/^未能启动 \/ could not start: 配置有 2 处问题[^{]*services\.log\n$/u);
  }, 60_000);

  it('finds a port that another program has before a database is made', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    try {
      const { terminal, lines } = await refusedStart({ MONITORING_PORT: port });
      expect(lines).toEqual([expect.objectContaining({ code: 'PORT_IN_USE' })]);
      expect(terminal).toContain(`${port} (MONITORING_PORT)`);
      expect(existsSync(join(folder, 'postgres'))).toBe(false);
    } finally {
      other.close();
    }
  }, 60_000);
});
