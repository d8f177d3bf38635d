import type { RefusalText } from './refusal-text.js';

/** Refusals of a log-in by a token of the place's log-in service (OpenID Connect). */
export const logInCodes = {
  TOKEN_INVALID: {
    status: 401,
    zh: '登录令牌不完整或格式不正确。请重新登录；仍不行的，请将系统所用的登录服务告知管理员。',
    en: 'The token is incomplete or malformed. Log in again; if that does not help, tell the administrator which log-in service you use.',
  },
  TOKEN_EXPIRED: {
    status: 401,
    zh: '登录已到期。请重新登录后再次提交。',
    en: 'The log-in has expired. Log in again and send the request with the new token.',
  },
  TOKEN_NOT_YET_VALID: {
    status: 401,
    zh: '登录令牌尚未生效。请稍候再试；仍不行的，请管理员核对登录服务和本系统的时钟。',
    en: 'The token is not valid yet. Try again in a moment; if that does not help, ask the administrator to compare the clocks of the log-in service and of this system.',
  },
  TOKEN_LIFETIME_TOO_LONG: {
    status: 401,
    zh: '登录令牌的有效期过长，最长为 {seconds} 秒。请管理员在登录服务中缩短访问令牌的有效期（宜为 5–15 分钟），然后重新登录。',
    en: 'The token is good for too long, {seconds} seconds are allowed. Ask the administrator to make the access tokens of the log-in service shorter (5–15 minutes), then log in again.',
  },
  TOKEN_ALGORITHM_NOT_ALLOWED: {
    status: 401,
    zh: '登录令牌没有签名，或签名算法不在允许之列（{allowed}）。请重新登录；仍不行的，请管理员核对登录服务的设置。',
    en: 'The token is not signed, or by an algorithm that is not allowed ({allowed}). Log in again; if that does not help, ask the administrator to check the log-in service.',
  },
  TOKEN_SIGNATURE_INVALID: {
    status: 401,
    zh: '登录令牌的签名不符。请重新登录，不要更改令牌。',
    en: 'The signature of the token does not fit. Log in again and send the token as it is.',
  },
  TOKEN_KEY_UNKNOWN: {
    status: 401,
    zh: '登录令牌所用的签名密钥不是登录服务公布的密钥。请重新登录。',
    en: 'The token was signed with a key that the log-in service does not publish. Log in again.',
  },
  TOKEN_ISSUER_WRONG: {
    status: 401,
    zh: '登录令牌不是由本系统所用的登录服务签发。请从本地的登录页面登录。',
    en: 'The token is not of the log-in service that this system uses. Log in at the page of this place.',
  },
  TOKEN_AUDIENCE_WRONG: {
    status: 401,
    zh: '登录令牌是为其他系统签发的。请登录本系统；仍不行的，请管理员核对受众（audience）。',
    en: 'The token was issued for another system. Log in to this one; if that does not help, ask the administrator to check the audience.',
  },
  TOKEN_CLAIM_MISSING: {
    status: 401,
    zh: '登录令牌缺少 {claim}。请管理员在登录服务中为本系统的令牌加入此项。',
    en: 'The token has no {claim}. Ask the administrator to add it to the tokens of this system in the log-in service.',
  },
  TOKEN_SUBJECT_UNKNOWN: {
    status: 401,
    zh: '登录成功，但人员目录中没有此登录人。请管理员在目录（actors.json 的 subject）中登记。',
    en: 'You are logged in, but the directory has nobody with this log-in. Ask the administrator to enter it (subject in actors.json).',
  },
  TOKEN_ACTOR_REMOVED: {
    status: 401,
    zh: '登录成功，但此登录人已不在人员目录中。仍在岗的，请管理员重新补入目录。',
    en: 'You are logged in, but are no longer in the directory. If you still serve, ask the administrator to enter you again.',
  },
  CREDENTIALS_IN_ADDRESS: {
    status: 400,
    zh: '密钥和登录令牌不得写在网址中，网址会留在日志和浏览记录里。请改用请求头 Authorization: Bearer；这一个已视为泄露，请更换。',
    en: 'A key or token never stands in the address, which logs and browsers keep. Send it in the header Authorization: Bearer, and replace this one: it has leaked.',
  },
  LOG_IN_UNREACHABLE: {
    status: 503,
    zh: '暂时无法取得登录服务的签名密钥，不能核对登录，本次操作没有保存。请稍后重试；持续出现的，请告知运维人员。',
    en: 'The keys of the log-in service cannot be fetched now, so the log-in cannot be checked; nothing was saved. Try again a little later; if it lasts, tell operations.',
  },
  DEVELOPMENT_ISSUER_OFF: {
    status: 404,
    zh: '试用登录只在演示模式下、且未设置登录服务（OIDC_ISSUER）时提供。请从本地的登录服务登录；只为试用的，请以演示模式启动。',
    en: 'The issuer for trying pages exists in demo mode only, and only where no log-in service is configured (OIDC_ISSUER). Log in at the service of the place, or start in demo mode to try a page.',
  },
} as const satisfies Record<string, RefusalText>;
