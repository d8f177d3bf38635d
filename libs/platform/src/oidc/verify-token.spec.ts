import { LogInService } from '../auth/log-in-service.fixture.js';
import { IssuerKeys } from './issuer-keys.js';
import { verifyToken } from './verify-token.js';

describe('a token that was verified', () => {
  let logIn: LogInService;

  beforeAll(async () => {
    logIn = await LogInService.start();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => logIn.stop());

  it('is taken no longer than the keys that were fetched before it came: one that is withdrawn lets nobody in beyond that', async () => {
    const { settings } = logIn;
    const keys = new IssuerKeys(settings, { alarm: () => undefined });
    const until = async (token: string) => {
      const verified = await verifyToken(token, keys, settings);
      return verified.ok ? verified.value.until : verified.refusal.code;
    };
    const first = await until(await logIn.token('li', { expires: 3_000 }));
    const later = Date.now() + settings.cacheSeconds * 900;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    const second = await logIn.token('li', { expires: 3_000 });
    expect(await until(second)).toBe(first);
    expect(logIn.asked).toBe(1);
  });

  it('is not taken beyond its own end', async () => {
    const keys = new IssuerKeys(logIn.settings, { alarm: () => undefined });
    const ends = async (expires: number) => {
      const verified = await verifyToken(await logIn.token('li', { expires }), keys, logIn.settings);
      return verified.ok ? verified.value.until : Number.NaN;
    };
    const [soon, later] = [await ends(60), await ends(300)];
    expect(soon).toBeLessThan(later);
    expect(later).toBeLessThan(keys.goodUntil());
  });
});
