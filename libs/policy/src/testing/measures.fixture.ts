import type { PolicyFile } from '../policies/load-policies.js';

/** What a spec may change of a measure that is right. */
export interface MeasureOptions {
  readonly region?: string;
  readonly names?: string;
  readonly receiver?: string;
  readonly where?: string;
  /** Further fields of the measure. */
  readonly more?: string;
  /** Further fields of its terms. */
  readonly terms?: string;
  readonly from?: string;
  readonly to?: string;
  /** On what it rests; empty where it names nothing. */
  readonly source?: string;
  /** Further entries, as they are written. */
  readonly entries?: readonly string[];
}

/** A file that sets one measure of a place. */
export function measureFile(code: string, options: MeasureOptions = {}): PolicyFile {
  const { names = '{ zh: 居家照护, en: home care }', receiver = 'household', where = 'everyone' } = options;
  const { from = '2025-01-01', to = 'null', source = 'doc: 某地〔2025〕1号, article: 第二条' } = options;
  const parts = [`from: ${from}`, `to: ${to}`, `where: ${where}`, options.terms, source];
  const entry = `{ ${parts.filter((part) => part !== undefined && part !== '').join(', ')} }`;
  const head = [
    `names: ${names}`,
    'serves: { kind: care-service }',
    `receiver: ${receiver}`,
    'gives: service',
  ];
  const fields = [...head, 'nature: regular', ...(options.more === undefined ? [] : [options.more])];
  const values = [entry, ...(options.entries ?? [])].join(', ');
  const text = `${code}: { ${fields.join(', ')}, values: [${values}] }\n`;
  return { path: `${options.region ?? '510683'}/measures.yaml`, text };
}
