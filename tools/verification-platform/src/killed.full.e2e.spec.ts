import { KilledExchange } from './killed.fixture.js';

let exchange: KilledExchange;

beforeAll(async () => {
  exchange = await KilledExchange.prepare(500);
}, 240_000);

afterAll(() => exchange?.remove());

it('[N4] a process that is killed over and over loses none of 10,000 requests and none of their answers, and takes none twice', async () => {
  const { requests, sent, inTheMiddle, answers, answered, parked } = await exchange.run();
  expect([requests, sent]).toEqual([10_000, 10_000]);
  expect(inTheMiddle.answers).toBe(inTheMiddle.read);
  expect(inTheMiddle.answers).toBeLessThan(requests);
  expect([answers, answered, parked]).toEqual([requests, requests, 0]);
}, 480_000);
