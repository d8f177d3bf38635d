import { HttpPlatform } from './http-platform.js';
import { SimulatedPlatform } from './platform.js';
import { Stage } from './stage.fixture.js';

let http: HttpPlatform;
let platform: SimulatedPlatform;
let stage: Stage;

beforeAll(async () => {
  platform = new SimulatedPlatform('2026-01-13', ({ sourceCode }) =>
    sourceCode === 'tax' ? 'another-answer' : 'right',
  );
  http = await HttpPlatform.start(platform, 'spec-token');
  const hosts = [new URL(http.url).host];
  stage = await Stage.start(
    { kind: 'http', url: http.url, token: 'spec-token', hosts },
    {},
    { isAutomatic: true },
  );
}, 120_000);

afterAll(async () => {
  await stage?.stop();
  await http?.stop();
});

describe('a platform over HTTP that is not there at first', () => {
  it('[N4] [S0-05] is asked by itself once everybody has signed, tried again, and handed each batch under its id', async () => {
    http.failing = 1;
    await stage.applies();
    await stage.until('the platform was asked', () => Promise.resolve(platform.asked === 22));
    expect(new Set(http.batches).size).toBe(1);
    expect(await stage.count('select attempts as n from verification_batch')).toBe(2);
  });

  it('[N4] its answers are taken once each, the second to a request is parked', async () => {
    await stage.until('all was read', async () =>
      (await stage.requests()).every(({ state }) => state === 'answered'),
    );
    await stage.until('all was read', async () => (await stage.parked()).length === 2);
    expect((await stage.parked()).map(({ code }) => code)).toEqual(['ANSWER_TWICE', 'ANSWER_TWICE']);
    expect(await stage.count('select count(*)::int as n from verification_answer')).toBe(24);
    expect(await stage.requests()).toHaveLength(22);
  });

  it('what is asked by itself is asked once', async () => {
    await stage.stack.setClock('2026-01-14T09:00:00+08:00');
    expect(await stage.requests()).toHaveLength(22);
  });
});
