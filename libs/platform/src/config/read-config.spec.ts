import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './environment.js';
import { readConfig } from './read-config.js';

const KEY_RING = JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, 7).toString('base64') } });
const sound = { INTAKE_DATABASE_URL: 'postgres://intake_app@db/aid', KEY_RING };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, 'intake', 7101);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ zh, en }) => `${zh} / ${en}`);
  }
  return [];
}

describe('the configuration of a service', () => {
  it('needs only its database and the key ring', () => {
    expect(readConfig(sound, 'intake', 7101)).toMatchObject({
      port: 7101,
      host: '127.0.0.1',
      demoMode: true,
    });
  });

  it('names every fault in one message, without a value', () => {
    const env = {
      INTAKE_PORT: '99999',
      LOG_LEVEL: 'loud',
      KEY_RING: '{"current":"k1"}',
      DEMO_MODE: 'perhaps',
    };
    expect(faultsOf(env)).toHaveLength(5);
    expect(faultsOf(env).join()).not.toMatch(/99999|loud|perhaps/);
  });

  it('names each fault in Chinese and in English, neither with a word of the other', () => {
    const wrong = { INTAKE_PORT: 'x', LOG_LEVEL: 'loud', KEY_RING: '{}', DEMO_MODE: '1', KAFKA_BROKERS: 'x' };
    const oidc = { OIDC_ISSUER: 'ftp://x', OIDC_ALGORITHMS: 'none', OIDC_CLAIM: '?' };
    const faults = faultsOf({ ...wrong, ...oidc, INTAKE_PUBLIC_URL: 'x', HOST_FILE: '/nowhere' });
    expect(faults.length).toBeGreaterThan(10);
    for (const fault of faults) {
      const [zh = '', en = ''] = fault.split(' / ');
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh.replaceAll(/\{.*\}/g, '')).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('refuses demo mode in production and takes it off by itself there', () => {
    expect(faultsOf({ ...sound, NODE_ENV: 'production', DEMO_MODE: 'true' })).toHaveLength(1);
    expect(readConfig({ ...sound, NODE_ENV: 'production' }, 'intake', 7101).demoMode).toBe(false);
  });

  it('limits what one client sends in a minute, but not in the demo; the operator may set another number or none', () => {
    const production = { ...sound, NODE_ENV: 'production' };
    const limit = (env: Record<string, string>) => readConfig(env, 'intake', 7101).requestsPerMinute;
    expect(limit(production)).toBe(6_000);
    expect(limit(sound)).toBeUndefined();
    expect(limit({ ...production, REQUESTS_PER_MINUTE: '300' })).toBe(300);
    expect(limit({ ...production, REQUESTS_PER_MINUTE: '0' })).toBeUndefined();
    expect(faultsOf({ ...production, REQUESTS_PER_MINUTE: 'many' })).toHaveLength(1);
  });

  it('takes secrets from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aid-chain-secret-'));
    const file = join(folder, 'ring');
    writeFileSync(file, `${KEY_RING}\n`);
    const env = { INTAKE_DATABASE_URL: sound.INTAKE_DATABASE_URL, KEY_RING_FILE: file };
    expect(readConfig(env, 'intake', 7101).keyRing.current).toBe('k1');
    expect(faultsOf({ ...env, KEY_RING_FILE: `${file}-gone` })).toEqual([
      'KEY_RING_FILE 所指的文件无法读取 / KEY_RING_FILE names a file that cannot be read',
    ]);
    expect(faultsOf({ KEY_RING, INTAKE_DATABASE_URL_FILE: `${file}-gone` })).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['a key that is too short', { current: 'k1', keys: { k1: 'YWJj' } }],
    [
      'a current key that is not in the ring',
      { current: 'k2', keys: { k1: Buffer.alloc(32).toString('base64') } },
    ],
    ['no keys', { current: 'k1' }],
  ])('refuses a key ring with %s', (_what, ring) => {
    expect(faultsOf({ ...sound, KEY_RING: JSON.stringify(ring) })).toHaveLength(1);
  });
});
