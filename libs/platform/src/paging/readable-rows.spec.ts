import type { ServiceLog } from '../logging/service-log.js';
import { ReadableRows } from './readable-rows.js';

const alarms: object[] = [];
const log = { alarm: (code: string, fields: object) => alarms.push({ code, ...fields }) };
const rows = new ReadableRows(log as unknown as ServiceLog);

const read = (texts: readonly string[]) =>
  rows.read(texts, {
    table: 'paper',
    idOf: (text) => `id of ${text}`,
    show: (text): unknown => JSON.parse(text),
  });

describe('a page of rows', () => {
  beforeEach(() => alarms.splice(0));

  it('that can all be read names none that cannot, and calls nobody', () => {
    expect(read(['1', '2'])).toEqual({ items: [1, 2] });
    expect(alarms).toEqual([]);
  });

  it('goes on behind rows that cannot be read, names them, and calls the operator once', () => {
    expect(read(['1', '{', '2', '['])).toEqual({ items: [1, 2], notReadable: ['id of {', 'id of ['] });
    expect(alarms).toEqual([
      { code: 'ROW_UNREADABLE', table: 'paper', count: 2, ids: ['id of {', 'id of ['] },
    ]);
  });
});
