import { rmSync } from 'node:fs';
import { changedPolicies, startServices } from '@aid-chain/testing';
import { eligibility } from '../eligibility.definition.js';

const TO_COME = 'from: 2026-07-01, to: null';

/** A value of a level with its document. */
const value = (key: string, unit: string, of: string, days = 'from: 2025-01-01, to: null') => `
${key}:
  unit: ${unit}
  values:
    - { ${days}, value: ${of}, doc: 某文〔2026〕1号, article: 第二条 }
`;
/** The same in the place of the value that the file has of the key. */
const instead = (key: string, unit: string, of: string, days?: string) => (text: string) =>
  `${text.replace(new RegExp(`^${key.replaceAll('.', '\\.')}:\n(?: .*\n)+`, 'm'), '')}${value(key, unit, of, days)}`;
const more = (added: string) => (text: string) => text + added;

/** 宁夏's guide of 430 yuan rises above the 680 of its city on 2026-10-01. */
const risingGuide = (text: string) => {
  const standing = 'value: 43000, demo: true }';
  const day = /from: (\S+), to: null, value: 43000/;
  return text.replace(day, 'from: $1, to: 2026-09-30, value: 43000').replace(
    standing,
    `${standing}
    - { from: 2026-10-01, to: null, value: 68001, demo: true }`,
  );
};

let folder: string;
let refused: string;

/** One place after the other sets what is not its own; the service names all of it at once and does not start. */
beforeAll(async () => {
  folder = changedPolicies({
    '640000/dibao.yaml': risingGuide,
    '640100/dibao.yaml': instead('dibao.standard.urban', 'fen/person/month', '64999'),
    '640121/dibao.yaml': more(value('dibao.standard.rural', 'fen/person/month', '70000')),
    '510600/margin.yaml': more(value('margin.income.operator', 'enum', 'le')),
    '410100/dibao.yaml': more(value('margin.multiple', 'basis-points', '20000', TO_COME)),
    '420000/margin.yaml': more(value('margin.multiple', 'basis-points', '10000', TO_COME)),
    '421223/rigid-expenditure.yaml': instead('rigid.ratio', 'basis-points', '6000'),
    '520402/other-hardship.yaml': () => value('hardship.recipients', 'bool', 'true', TO_COME),
    '520400/income.yaml': more(value('income.window.months', 'months', '6', TO_COME)),
    '520402/tekun.yaml': (text) =>
      ['tekun.standard.basic', 'tekun.standard.care.able'].reduce(
        (sofar, key) => instead(key, 'fen/person/month', '91000', TO_COME)(sofar),
        text,
      ),
  });
  const started = startServices([eligibility], { config: { policiesDir: folder } });
  refused = await started.then(
    async (running) => running.stop().then(() => ''),
    (error: unknown) => String(error),
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the service reports of a key of a file, with the day. */
const faultOf = (file: string, key: string) =>
  refused.split('\n').filter((line) => line.startsWith(`- ${file} ${key} `));

describe('A service with such places does not start and names file, key, day and article of each', () => {
  it('[L-33] a local comparison ends with 2026-06-30: what the law compares is its own, and both documents are named', () => {
    expect(faultOf('510600/margin.yaml', 'margin.income.operator')).toEqual([
      expect.stringMatching(/2026-07-01: OWNER_LEVEL .*社会救助法 第二十一条第一款.*某文〔2026〕1号/),
      expect.stringMatching(/2026-07-01: OVERRIDE_FORBIDDEN .*社会救助法 第二十一条第一款.*某文〔2026〕1号/),
    ]);
  });

  it('[L-35] [S1-17] a city’s standard a fen below the guide, one that a rising guide overtakes, and any standard of a county', () => {
    expect(faultOf('640100/dibao.yaml', 'dibao.standard.urban')).toEqual([
      expect.stringContaining('2026-07-01: BELOW_GUIDE 64999 is below the guide of 65000 (640000'),
    ]);
    expect(faultOf('640100/dibao.yaml', 'dibao.standard.rural')).toEqual([
      expect.stringContaining('2026-10-01: BELOW_GUIDE 68000 is below the guide of 68001 (640000'),
    ]);
    expect(faultOf('640121/dibao.yaml', 'dibao.standard.rural')).toContainEqual(
      expect.stringMatching(/OWNER_LEVEL county is no owner; .*province or prefecture/),
    );
  });

  it('[L-36] a margin ratio of a city, and one of a province that raises nothing', () => {
    expect(faultOf('410100/dibao.yaml', 'margin.multiple')).toEqual([
      expect.stringMatching(/2026-07-01: OWNER_LEVEL prefecture .* it is province .*第二十一条第三款/),
    ]);
    expect(faultOf('420000/margin.yaml', 'margin.multiple')).toEqual([
      expect.stringMatching(/2026-07-01: OVERRIDE_OUT_OF_BOUNDS 10000 is outside 10001/),
    ]);
  });

  it('[L-37] a county’s ratio of necessary spending from 2026-07-01 on', () => {
    expect(faultOf('421223/rigid-expenditure.yaml', 'rigid.ratio')).toEqual([
      expect.stringMatching(/2026-07-01: OWNER_LEVEL county .*province or prefecture .*第二十二条/),
    ]);
  });

  it('[L-38] a new income method of a prefecture without a document of its province', () => {
    expect(faultOf('520400/income.yaml', 'income.window.months')).toEqual([
      expect.stringMatching(/2026-07-01: OWNER_LEVEL prefecture .* it is province .*第二十三条/),
    ]);
  });

  it('[L-51] further recipients of the law by a county', () => {
    expect(faultOf('520402/other-hardship.yaml', 'hardship.recipients')).toEqual([
      expect.stringMatching(/2026-07-01: OWNER_LEVEL county .* it is province .*第三十三条/),
    ]);
  });

  it('[L-39] a tekun standard of a county, the basic one as the one for care', () => {
    for (const key of ['tekun.standard.basic', 'tekun.standard.care.able'])
      expect(faultOf('520402/tekun.yaml', key)).toEqual([
        expect.stringMatching(/2026-07-01: OWNER_LEVEL county .*province or prefecture .*第十七条/),
      ]);
  });
});
