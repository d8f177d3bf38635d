import type { EnvironmentReader } from './environment.js';
import { TOKEN_ALGORITHMS, type OidcSettings, type TokenAlgorithm } from './oidc-settings.js';

const NEEDED = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL'] as const;
const CLAIM = /^[A-Za-z0-9_:./-]{1,200}$/;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Reads the log-in service: OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL, which belong together, and what has a usual value.
 * @param isDemo whether keys may come over plain HTTP from another machine, as no family is decided about
 * @returns undefined where none of the three is set: then people have keys only
 */
export function readOidc(read: EnvironmentReader, isDemo: boolean): OidcSettings | undefined {
  const given = NEEDED.map((name) => read.optional(name));
  if (given.every((value) => value === undefined)) return undefined;
  const [issuer = '', audience = '', jwksUrl = ''] = given;
  for (const [i, name] of NEEDED.entries())
    if (given[i] === undefined)
      read.fault(
        {
          zh: `${name} 未设置，三项须一并设置：${NEEDED.join(', ')}`,
          en: `${name} is missing: ${NEEDED.join(', ')} belong together`,
        },
        '',
      );
  checkAddress(read, 'OIDC_ISSUER', issuer, true);
  checkAddress(read, 'OIDC_JWKS_URL', jwksUrl, isDemo);
  const claim = read.optional('OIDC_CLAIM') ?? 'sub';
  if (!CLAIM.test(claim))
    read.fault({ zh: 'OIDC_CLAIM 须为声明名称', en: 'OIDC_CLAIM must be the name of a claim' }, '');
  return {
    issuer,
    audience,
    jwksUrl,
    claim,
    algorithms: readAlgorithms(read),
    clockToleranceSeconds: read.integer('OIDC_CLOCK_TOLERANCE_SECONDS', 30, 0, 300),
    maxTokenSeconds: read.integer('OIDC_MAX_TOKEN_SECONDS', 86_400, 60, 2_678_400),
    cacheSeconds: read.integer('OIDC_CACHE_SECONDS', 600, 1, 86_400),
    cooldownSeconds: read.integer('OIDC_COOLDOWN_SECONDS', 10, 1, 3_600),
  };
}

/** Whoever can change keys on their way can log in as anybody. */
function checkAddress(read: EnvironmentReader, name: string, value: string, mayBePlain: boolean): void {
  if (value === '') return;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.hash !== '')
    read.fault({ zh: `${name} 须为 https 网址`, en: `${name} must be an https address` }, '');
  else if (url.protocol === 'http:' && !mayBePlain && !LOOPBACK.test(url.hostname))
    read.fault(
      { zh: `${name} 须用 https（本机除外）`, en: `${name} must use https, but for this machine` },
      '',
    );
}

function readAlgorithms(read: EnvironmentReader): readonly TokenAlgorithm[] {
  const names = (read.optional('OIDC_ALGORITHMS') ?? 'RS256').split(',');
  const known = TOKEN_ALGORITHMS.filter((one) => names.includes(one));
  if (known.length !== new Set(names).size)
    read.fault(
      {
        zh: `OIDC_ALGORITHMS 只可从中选用：${TOKEN_ALGORITHMS.join(', ')}`,
        en: `OIDC_ALGORITHMS may only have: ${TOKEN_ALGORITHMS.join(', ')}`,
      },
      '',
    );
  return known;
}
