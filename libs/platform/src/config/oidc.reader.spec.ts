import { EnvironmentReader } from './environment.js';
import { readOidc } from './oidc.reader.js';

const SOUND = {
  OIDC_ISSUER: 'https://login.county.example/realms/aid',
  OIDC_AUDIENCE: 'aid-chain',
  OIDC_JWKS_URL: 'https://login.county.example/keys',
};

function read(env: Record<string, string>, isDemo = false) {
  const reader = new EnvironmentReader(env);
  const settings = readOidc(reader, isDemo);
  return { settings, faults: reader.faults.map(({ zh, en }) => `${zh} / ${en}`) };
}

describe('the log-in service in the environment', () => {
  it('is none where nothing is said of it, also where compose hands on empty settings', () => {
    expect(read({})).toEqual({ settings: undefined, faults: [] });
    expect(read({ OIDC_ISSUER: '', OIDC_AUDIENCE: '', OIDC_JWKS_URL: '' }).settings).toBeUndefined();
  });

  it('needs its issuer, the audience and the address of its keys; the rest has usual values', () => {
    expect(read(SOUND)).toMatchObject({
      faults: [],
      settings: { algorithms: ['RS256'], claim: 'sub', clockToleranceSeconds: 30, maxTokenSeconds: 86_400 },
    });
    const [fault, more] = read({ ...SOUND, OIDC_AUDIENCE: '' }).faults;
    expect(fault).toMatch(/OIDC_AUDIENCE 未设置.*belong together/);
    expect(more).toBeUndefined();
  });

  it('is found wrong in every setting at once, in both languages', () => {
    const { faults } = read({
      ...SOUND,
      OIDC_ISSUER: 'login',
      OIDC_JWKS_URL: 'http://login.county.example/keys',
      OIDC_ALGORITHMS: 'RS256,HS256',
      OIDC_CLAIM: 'the name',
      OIDC_CLOCK_TOLERANCE_SECONDS: '3000',
      OIDC_MAX_TOKEN_SECONDS: '315360000',
    });
    expect(faults).toHaveLength(6);
    for (const fault of faults) expect(fault).toMatch(/\p{Script=Han}[^]*[A-Za-z]{3}/u);
    expect(faults.join()).toMatch(/OIDC_ALGORITHMS.*RS256, RS384/);
  });

  it('may publish its keys without TLS on the same machine, and elsewhere in demo mode only', () => {
    const near = { ...SOUND, OIDC_JWKS_URL: 'http://127.0.0.1:8080/keys' };
    expect(read(near).faults).toEqual([]);
    const far = { ...SOUND, OIDC_JWKS_URL: 'http://login:8080/keys' };
    expect(read(far).faults).toHaveLength(1);
    expect(read(far, true).faults).toEqual([]);
  });

  it.each(['none', 'HS256', 'RS256,none', ''])('takes no algorithm without a private key: %s', (names) => {
    expect(read({ ...SOUND, OIDC_ALGORITHMS: names || 'x' }).faults).toHaveLength(1);
  });
});
