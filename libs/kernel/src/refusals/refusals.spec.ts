import { readdirSync } from 'node:fs';
import { refuse, RefusalError } from '../result.js';
import { describeRefusal, inBothLanguages } from '../describe-refusal.js';
import { isRefusalCode, REFUSALS } from './refusals.js';

const entries = Object.entries(REFUSALS);

/** Every file of codes beside this spec, so that none can be left out. */
async function declaredTexts(): Promise<[code: string, text: object][]> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.codes.ts'));
  const modules = await Promise.all(
    files.map((name) => import(`./${name.replace(/ts$/u, 'js')}`) as Promise<Record<string, object>>),
  );
  return modules.flatMap((module) =>
    Object.values(module).flatMap((list) => Object.entries(list) as [string, object][]),
  );
}

function placeholders(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

describe.each(entries)('%s', (code, { zh, en, status }) => {
  it('is written for officials in Chinese and English with the same values', () => {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[A-Za-z{].*\.$/);
    expect(placeholders(zh)).toEqual(placeholders(en));
  });

  it('answers with a status of refusals', () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});

/** What they say is itself all there is to do: nothing is left to correct, or somebody else acts. */
const SELF_EVIDENT: ReadonlySet<string> = new Set([
  'BILL_ALREADY_RECEIVED',
  'DEMO_MODE_ONLY',
  'NOTICE_NOT_OWED',
  'ROW_ALREADY_RECEIVED',
  'VISIT_NOT_SUBSTANTIATED',
  'WARNING_ALREADY_DISPOSED',
]);

describe('a clerk can act on a refusal without calling anybody', () => {
  it.each(entries)('%s says what to do, or is known to need nothing', (code, { zh, en }) => {
    const asks = /请|须在|如需/u.test(zh) && en.split(/[.;:] /u).length > 1;
    expect([code, asks]).toEqual([code, !SELF_EVIDENT.has(code)]);
  });

  it.each(entries)('%s holds no gap, no id and no list of alternatives by slash', (_code, text) => {
    const sentences = [text, ...(text.withoutValues === undefined ? [] : [text.withoutValues])];
    for (const { zh, en } of sentences) {
      expect(`${zh}${en}`).not.toMatch(/…|\.\.\.|[0-9a-f]{8}-[0-9a-f]{4}|undefined|null/u);
    }
  });

  it('a code stands in one list only: another list would change its sentence without a word', async () => {
    const declared = await declaredTexts();
    const other = declared.filter(([code, text]) => isRefusalCode(code) && REFUSALS[code] !== text);
    expect(other).toEqual([]);
    expect([...new Set(declared.map(([code]) => code))].sort()).toEqual(Object.keys(REFUSALS).sort());
  });

  it('words are filled in each language, numbers and dates in both', () => {
    const missing = { zh: '户主——收入', en: 'the head: income' };
    const beside = { zh: '', en: '' };
    const { zh, en } = describeRefusal({
      code: 'FACTS_MISSING',
      params: { missing: 'income', ...inBothLanguages({ missing, beside }) },
    });
    expect(zh).toContain('缺少：户主——收入。请');
    expect(en).toContain('Missing: the head: income. Bring');
  });
});

describe('refusing', () => {
  it('fills the values into both sentences', () => {
    const { refusal } = refuse('PUBLICITY_NOT_OVER', { lastDay: '2026-02-24' });
    const { code, zh, en } = describeRefusal(refusal);
    expect(code).toBe('PUBLICITY_NOT_OVER');
    expect(zh).toContain('2026-02-24');
    expect(en).toContain('2026-02-24');
    expect(`${zh}${en}`).not.toContain('{');
  });

  it('shows a missing value as missing and never reads beyond the given values', () => {
    expect(describeRefusal({ code: 'PUBLICITY_NOT_OVER' }).en).toContain('…');
  });

  it('has sentences of its own for somebody who may not see the values', () => {
    const hidden = describeRefusal({ code: 'APPLICATION_ALREADY_OPEN' });
    expect(`${hidden.zh}${hidden.en}`).not.toMatch(/…|（|\(|\{/);
    const whose = { whoseZh: '该家庭', whoseEn: 'This household' };
    const params = { applicationId: 'a-1', receivedOn: '2026-01-12', ...whose };
    const shown = describeRefusal({ code: 'APPLICATION_ALREADY_OPEN', params });
    expect(shown.zh).toContain('该家庭于 2026-01-12 提出的申请正在办理');
    expect(`${shown.zh}${shown.en}`).not.toContain('a-1');
  });

  it('is distinguished from other texts', () => {
    expect(isRefusalCode('NOT_FOUND')).toBe(true);
    expect(isRefusalCode('toString')).toBe(false);
  });

  it('carries only its code out of a transaction as message', () => {
    const error = new RefusalError({
      code: 'REGION_OUTSIDE_SUBTREE',
      params: { regionCode: '510683990001' },
    });
    expect(error.message).toBe('REGION_OUTSIDE_SUBTREE');
  });
});
