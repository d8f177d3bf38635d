const AGAIN = 'again/';

/**
 * The stream under which events of one type and household are landed again: a place of its own in the inbox, because
 * the numbers of the first one are long done.
 */
export const againStream = (type: string, stream: string): string => `${AGAIN}${type}/${stream}`;

/** The stream that an inbox row's event was sent on, whether it was landed the first time or again. */
export function streamSentOn(stream: string): string {
  if (!stream.startsWith(AGAIN)) return stream;
  return stream.slice(stream.indexOf('/', AGAIN.length) + 1);
}
