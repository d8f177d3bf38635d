/** The languages in which sentences are written. */
export type Language = 'zh' | 'en';

interface Range {
  readonly tag: string;
  readonly quality: number;
}

/**
 * The reader's language after `Accept-Language` (RFC 9110, Accept-Language): of Chinese and English the one with the higher
 * quality, of equal ones the first; Chinese where neither is named.
 */
export function languageOf(header: string | undefined): Language {
  const named = (header ?? '').split(',').map(rangeOf).filter(isKnown);
  const best = named.reduce<Range | undefined>(
    (before, range) => (before === undefined || range.quality > before.quality ? range : before),
    undefined,
  );
  return best?.tag === 'en' ? 'en' : 'zh';
}

function rangeOf(text: string): Range {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : Number(weight);
  return { tag: tag.split('-')[0] ?? '', quality: Number.isNaN(quality) ? 0 : quality };
}

function isKnown({ tag, quality }: Range): boolean {
  return quality > 0 && (tag === 'zh' || tag === 'en');
}
