import type { DirectoryData } from '../directory/install/directory-data.js';
import { changeText, placeChanges } from './place-changes.rules.js';
import { placeRows } from './place-rows.rules.js';

const directory: DirectoryData = {
  regions: [{ code: '421223000000', level: 'county', name: '某县', validFrom: '2000-01-01' }],
  departments: [],
  actors: [{ id: 'clerk-1', role: 'clerk', regionCode: '421223000000' }],
  holidays: [{ year: 2026, source: '国办发', days: [{ date: '2026-01-01', working: false, name: '元旦' }] }],
};
const standard = (value: string) => ({
  path: 'policies/421223/dibao.yaml',
  ofPlace: true as const,
  text: `
dibao.standard.rural:
  unit: fen/person/month
  values:
    - { from: 2026-01-01, to: 2026-06-30, value: 50000, doc: 民发〔2025〕9号, article: 第一条 }
    - { from: 2026-07-01, to: null, ${value} }
`,
});
const before = placeRows(directory, [standard('value: 56000, demo: true')]);

describe('what differs in a place, for whoever signs it', () => {
  it('is nothing where nothing was changed', () => {
    expect(placeChanges(before, placeRows(directory, [standard('value: 56000, demo: true')]))).toEqual([]);
  });

  it('names the parameter with its day, old and new in fen and yuan, and the document', () => {
    const now = placeRows(directory, [standard('value: 60000, doc: 民发〔2026〕9号, article: 第一条')]);
    const [change, more] = placeChanges(before, now);
    expect(more).toBeUndefined();
    expect(change).toEqual({
      file: 'policies/421223/dibao.yaml',
      at: 'dibao.standard.rural 2026-07-01',
      old: '56000 fen/person/month = 560.00 元 yuan',
      new: '60000 fen/person/month = 600.00 元 yuan',
      source: '演示值 demonstration → 民发〔2026〕9号 第一条',
    });
    expect(change && changeText(change)).toMatch(
      /^~ policies.*\n.*560\.00.*\n.*→ 60000.*\n.*民发〔2026〕9号/,
    );
  });

  it('names a document that alone is another', () => {
    const now = placeRows(directory, [standard('value: 56000, doc: 民发〔2026〕9号, article: 第一条')]);
    expect(placeChanges(before, now)).toMatchObject([
      { source: expect.stringContaining('→ 民发') as string },
    ]);
  });

  it('names the document of the level above on which the value stands', () => {
    const under = 'under: { doc: 鄂民政发〔2026〕3号, article: 第二条 }';
    const now = placeRows(directory, [
      standard(`value: 60000, doc: 民发〔2026〕9号, article: 第一条, ${under}`),
    ]);
    expect(placeChanges(before, now)[0]?.source).toMatch(
      /第一条 （依据上级 under: 鄂民政发〔2026〕3号 第二条）$/u,
    );
  });

  it('shows rows of regions, people and departments in words, not as they are stored', () => {
    const renamed = {
      code: '421223000000',
      level: 'county' as const,
      name: '某市',
      validFrom: '2000-01-01' as const,
    };
    const texts = placeChanges(
      before,
      placeRows({ ...directory, regions: [renamed] }, [standard('value: 56000, demo: true')]),
    ).map(changeText);
    expect(texts).toEqual([
      '~ directory/regions.json 421223000000\n' +
        '    级别 level: county; 名称 name: 某县; 启用 valid from: 2000-01-01\n' +
        '      → 级别 level: county; 名称 name: 某市; 启用 valid from: 2000-01-01',
    ]);
  });

  it('names a measure with the day from which it holds, its old and its new terms and the document', () => {
    const measures = (amount: string) => ({
      path: 'policies/421223/measures.yaml',
      ofPlace: true as const,
      text: `visits: { names: { zh: 探访, en: visits }, serves: { kind: care-service }, receiver: household, gives: cash, nature: regular, values: [{ from: 2026-01-01, to: null, where: everyone, amount: { fen: ${amount} }, unit: { zh: 元, en: yuan }, doc: 某地〔2026〕1号, article: 第二条 }] }`,
    });
    const [change, more] = placeChanges(
      placeRows(directory, [measures('10000')]),
      placeRows(directory, [measures('20000')]),
    );
    expect(more).toBeUndefined();
    expect(change).toMatchObject({
      file: 'policies/421223/measures.yaml',
      at: 'visits 2026-01-01',
      old: expect.stringContaining('"fen":10000') as string,
      new: expect.stringContaining('"fen":20000') as string,
      source: '某地〔2026〕1号 第二条',
    });
  });

  it('names every row of the directory that is new, gone or another', () => {
    const now = placeRows(
      {
        ...directory,
        regions: [{ code: '421223000000', level: 'county', name: '某市', validFrom: '2000-01-01' }],
        actors: [{ id: 'clerk-2', role: 'clerk', regionCode: '421223000000' }],
        holidays: [{ year: 2026, source: '国办发', days: [] }],
      },
      [standard('value: 56000, demo: true')],
    );
    const marks = placeChanges(before, now).map((change) => changeText(change).split('\n')[0]);
    expect(marks).toEqual([
      '- directory/actors.json clerk-1',
      '+ directory/actors.json clerk-2',
      '- directory/holidays.json 2026-01-01',
      '~ directory/regions.json 421223000000',
    ]);
  });
});
