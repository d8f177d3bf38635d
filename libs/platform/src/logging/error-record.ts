import { scrubErrorMessage } from '@aid-chain/kernel';
import { framesInSources } from './frames-in-sources.js';

/** What a log line keeps of an error. */
export interface ErrorRecord {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly frames?: string;
  readonly cause?: ErrorRecord;
}

const QUOTES_DATA = /^(?:22|23)/;

/**
 * Makes an error fit for the log: a database error's parameters and detail and the text that a parser quotes are
 * left out, because they are data; frames stay.
 */
export function errorRecord(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: '(not an error)' };
  const code = text(error, 'code');
  return {
    type: error.name,
    message: message(error, code),
    ...optional('code', code),
    ...optional('table', text(error, 'table')),
    ...optional('constraint', text(error, 'constraint')),
    ...optional('frames', frames(error)),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: errorRecord(error.cause, depth + 1) }),
  };
}

function message(error: Error, code: string | undefined): string {
  if (error instanceof SyntaxError) return '(text that could not be parsed)';
  const quotesData = code !== undefined && QUOTES_DATA.test(code);
  return scrubErrorMessage(quotesData ? error.message.replace(/"[^"]*"|\([^)]*\)/g, '"…"') : error.message);
}

function frames(error: Error): string | undefined {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.length === 0 ? undefined : framesInSources(lines.slice(0, 20)).join('\n');
}

function text(error: Error, property: string): string | undefined {
  const value: unknown = Reflect.get(error, property);
  return typeof value === 'string' ? value : undefined;
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}
