/** Attributes of the envelope that are ids, codes and times: what an operator needs to find the event. */
const SHOWN = new Set([
  'specversion',
  'id',
  'source',
  'type',
  'time',
  'datacontenttype',
  'stream',
  'factid',
  'causationid',
  'correlationid',
  'recordedtime',
  'streamseq',
]);

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
  }
  if (typeof value === 'string') return `<text ${String(value.length)}>`;
  return typeof value === 'number' ? '<number>' : value;
}

/**
 * The form of a body without its content: names stay, texts and numbers do not. Of a foreign envelope no attribute is
 * trusted to be an id.
 * @returns null where the bytes are no JSON object
 */
export function maskBody(bytes: Buffer, own: boolean): unknown {
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    return Object.fromEntries(
      Object.entries(parsed).map(([key, value]) => [key, own && SHOWN.has(key) ? value : masked(value)]),
    );
  } catch {
    return null;
  }
}
