/** In front of every address of the API. */
export const PREFIX = 'v1';

/** What stands at the root of a service: it is of no version of the API. */
export const UNVERSIONED = [
  '/',
  'livez',
  'readyz',
  'readyz/events',
  'metrics',
  'docs',
  'docs/:asset',
  'demo/clock',
  'demo/token',
  'demo/jwks',
];

/** @returns the text of a pattern that every request to an address fits, such as `/v1/cases/:id` */
export function addressPattern(address: string): string {
  return `${address.split('/').map(step).join('/')}/?`;
}

function step(part: string): string {
  return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
