import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sheetRows, SheetStage, textOf } from './sheet-stage.fixture.js';

const SAMPLE = join(import.meta.dirname, '../../../../docs/samples/excel.mjs');

describe('the sample of the integration guide for Excel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-test-excel-'));
  let stage: SheetStage;

  beforeAll(async () => {
    stage = await SheetStage.start();
    writeFileSync(join(folder, 'key'), 'demo-dept-medical-insurance\n');
  });
  afterAll(async () => {
    await stage?.stack.stop();
    rmSync(folder, { recursive: true });
  });

  const run = async (...words: string[]): Promise<string> => {
    const env = {
      ...{ REFERRAL: stage.stack.urls.referral, DEPARTMENT: 'medical-insurance' },
      ...{ KEY_FILE: join(folder, 'key'), PATH: process.env['PATH'] },
    };
    const { stdout } = await promisify(execFile)(process.execPath, [SAMPLE, ...words], { env });
    return stdout;
  };

  it('[A-22] downloads the sheet, sends it filled, says what was refused and where, and fetches it with the results', async () => {
    const { referralId } = await stage.family();
    await run('download', join(folder, 'duties.xlsx'));
    const [first, second] = await sheetRows(readFileSync(join(folder, 'duties.xlsx')));
    expect(first).toMatchObject({ duty: '签收答复 answer' });
    const answered = { ...first, answer: '已签收', answeredOn: '2026-01-16' };
    const filled = join(folder, 'filled.csv');
    writeFileSync(filled, textOf([answered, { ...second, outcome: '=1+1' }]));
    expect((await run('send', filled)).split('\n')).toEqual([
      'checked: 1 ready, 0 unchanged, 1 refused',
      'row 3: CELL_FORMULA “结果”一格是公式。请粘贴为数值，或直接填写内容。',
      'done: 1 recorded, 1 refused',
      '',
    ]);
    expect(existsSync(join(folder, 'filled.checked.xlsx'))).toBe(true);
    const { body } = await stage.stack.http('demo-clerk').get('referral', `/v1/referrals/${referralId}`);
    expect(body).toMatchObject({ state: 'acknowledged' });
  });
});
