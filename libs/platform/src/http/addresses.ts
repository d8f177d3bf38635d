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
