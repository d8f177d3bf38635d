import { replaceFigures } from './figures-text.rules.js';

const document = [
  '# Benchmarks',
  'why it falls short',
  '<!-- figures: written by npm run bench -- --write -->',
  'figures of last year',
  '<!-- end of figures -->',
  'after',
].join('\n');

describe('figures written into the document', () => {
  it('replace those of the run before and nothing else', () => {
    const text = replaceFigures(document, '0.71');
    expect(text).toContain('why it falls short');
    expect(text).toContain('0.71');
    expect(text.endsWith('after')).toBe(true);
    expect(text).not.toContain('last year');
    expect(replaceFigures(text, '0.71')).toBe(text);
  });

  it('are refused by a document that has no place for them', () => {
    expect(() => replaceFigures('# Benchmarks', '0.71')).toThrow('no place');
  });
});
