import { describe, expect, it } from '@jest/globals';
import { refuse, RefusalError } from '../result.js';
import { describeRefusal, isRefusalCode, REFUSALS } from './refusals.js';

const entries = Object.entries(REFUSALS);

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
    const shown = describeRefusal({ code: 'APPLICATION_ALREADY_OPEN', params: { applicationId: 'a-1' } });
    expect(shown.zh).toContain('（a-1）');
  });

  it('is told from other texts', () => {
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
