import { describeRefusal, type Refusal, type RefusalCode, REFUSALS } from '@aid-chain/kernel';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** One thing wrong with a request; `path` is a JSON pointer into it. */
export interface ProblemFault {
  readonly code: RefusalCode;
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** The body of every answer that is not a success: RFC 9457 with a stable code and both languages. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly ProblemFault[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: '请求格式不正确 · Malformed request',
  401: '未通过身份验证 · Not authenticated',
  403: '无权办理 · Not allowed',
  404: '未找到 · Not found',
  405: '方法不支持 · Method not allowed',
  408: '请求超时 · Request timed out',
  409: '与当前状态不符 · Conflict with the present state',
  413: '内容过大 · Too large',
  415: '媒体类型不支持 · Media type not supported',
  422: '内容需要更正 · Content needs correction',
  429: '请求过多 · Too many requests',
  431: '请求头过大 · Headers too large',
  500: '内部错误 · Internal error',
  503: '暂时不可用 · Temporarily unavailable',
};

/** @returns the problem of a refusal, with the sentences of the one list of codes. */
export function problemOf(refusal: Refusal): Problem {
  const { code, params, faults } = refusal;
  const { status } = REFUSALS[code];
  const { zh, en } = describeRefusal(refusal);
  return {
    type: `urn:aid-chain:problem:${code}`,
    title: TITLES[status] ?? '',
    status,
    detail: `${zh} ${en}`,
    code,
    zh,
    en,
    ...(Object.keys(params).length === 0 ? {} : { params }),
    ...(faults === undefined
      ? {}
      : { faults: faults.map((fault) => ({ path: fault.path, ...describeRefusal(fault) })) }),
  };
}
