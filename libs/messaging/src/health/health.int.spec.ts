import { about, household } from '../fixture/events.js';
import { ask } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import { PermanentError } from '../received.js';
import { onConnection } from '../transactions/in-transaction.js';
import { consumerCounts } from './consumer-counts.js';
import { GapAlarm } from './gap-alarm.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';

describe('what is shown of a consumer', () => {
  let s: Stage;
  let poison: string | undefined;

  beforeAll(async () => {
    s = await stage('health', [WITHDRAWN], (events) =>
      events.some(({ id }) => id === poison) ? Promise.reject(new PermanentError('X')) : Promise.resolve(),
    );
  });
  beforeEach(async () => {
    await wipe(s.at);
    s.at.alarms.length = 0;
  });
  afterAll(() => s.close());

  const counts = async () => {
    const [row] = await onConnection(s.at.source, (sql) => consumerCounts(sql, [s.consumer]));
    return row;
  };
  const later = () =>
    ask(s.at, `update stream_position set waiting_since = waiting_since - interval '6 seconds'`);

  it('is a gap after five seconds, said once, until the missing event comes', async () => {
    const alarm = new GapAlarm(s.at.source, s.consumer, s.at.log);
    await s.land(about(WITHDRAWN, 1), 2);
    await s.drain();
    expect(await counts()).toMatchObject({ waiting: 1, gaps: 0 });
    await later();
    expect(await counts()).toMatchObject({ waiting: 1, gaps: 1 });
    await alarm.report();
    await alarm.report();
    expect(s.at.alarms).toEqual([
      {
        code: 'STREAM_GAP',
        fields: { consumer: s.consumer, topic: 'intake.v1', stream: `household/${household(1)}`, after: 0 },
      },
    ]);
    await s.land(about(WITHDRAWN, 1), 1);
    await s.drain();
    expect(await counts()).toMatchObject({ landed: 0, waiting: 0, gaps: 0 });
  });

  it('is no gap when the next event is parked', async () => {
    const bad = about(WITHDRAWN, 1);
    poison = bad.id;
    await s.land(bad, 1);
    await s.land(about(WITHDRAWN, 1), 2);
    await s.drain();
    await later();
    expect(await counts()).toMatchObject({ parked: 1, waiting: 1, gaps: 0 });
  });

  it('is a gap again when a second one lies behind the first', async () => {
    for (const seq of [2, 4]) await s.land(about(WITHDRAWN, 1), seq);
    await s.drain();
    await s.land(about(WITHDRAWN, 1), 1);
    await s.drain();
    await later();
    expect(await counts()).toMatchObject({ waiting: 1, gaps: 1 });
  });
});
