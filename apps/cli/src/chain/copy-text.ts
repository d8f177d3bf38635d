import type { ChainCopy, CopyDifferences, CopyHindrance } from '@aid-chain/referral';

const whole = (value: number): string => value.toLocaleString('en-US');

/** Why a step cannot be done now, and what can. */
export const HINDRANCES: Readonly<Record<CopyHindrance, string>> = {
  none: '没有救助链副本，先执行 chain copy / there is no copy of the chain: chain copy makes one',
  'not-built':
    '没有已生成完的副本，先执行 chain copy（可接着上次继续） / no copy is complete: chain copy makes one, or goes on with one',
  'replaced-still-there':
    '上次替换下来的链还在，先执行 chain drop / what the last switch replaced is still there: chain drop first',
  'another-at-work':
    '另一个进程正在生成副本；等它结束，或停止它后重新执行 / another process makes the copy: wait for it, or stop it and begin again',
  'chain-altered':
    '生成副本之后升级改变了链的表结构，先执行 chain drop，再重新生成 / an upgrade has altered the table of the chain since the copy was begun: chain drop, then chain copy anew',
  differs:
    '运行中的链有事件中没有的环节，或有被改动的环节。先查明原因；确认后加 --accept-differences / the chain has links that no event makes, or that were changed: find out why, then add --accept-differences',
};

export const CHAIN_BUSY =
  '链正忙，未切换，请稍后再执行 / the chain is busy, nothing was switched: run it again in a while';

/** How far a copy has come. @param perSecond links that this process wrote each second; undefined before the first */
export function progressText({ households, links }: ChainCopy, perSecond?: number): string {
  const speed = perSecond === undefined ? '' : `，每秒 ${whole(perSecond)} / ${whole(perSecond)} a second`;
  return `  ${whole(households)} 户 households，${whole(links)} 环节 links${speed}`;
}

/** What was found while it was made. */
export function foundText({ added, renewed, changed, withoutEvent }: ChainCopy): string[] {
  const line = (count: number, zh: string, en: string): string[] =>
    count === 0 ? [] : [`  ${whole(count)}：${zh} / ${en}`];
  return [
    ...line(added, '链中缺少的环节，副本已补上', 'links that the chain lacked; the copy has them'),
    ...line(renewed, '按本版本重写引用的环节', 'links that this version states with other refs'),
    ...line(
      changed,
      '与事件不符的环节，副本按事件重做',
      'links that are not those of their events; the copy is right',
    ),
    ...line(withoutEvent, '没有事件的环节，副本中没有', 'links that no event makes; the copy lacks them'),
  ];
}

/** Counts and digests of both, and how many links differ. */
export function differencesText(found: CopyDifferences): string[] {
  const same = found.onlyInChain + found.onlyInCopy + found.differing === 0;
  return [
    `  链 chain：${whole(found.chainLinks)}，摘要 digest ${found.chainDigest}`,
    `  副本 copy：${whole(found.copyLinks)}，摘要 digest ${found.copyDigest}`,
    same
      ? '  完全一致 / the same'
      : `  仅链中有 only in the chain ${whole(found.onlyInChain)}，仅副本中有 only in the copy ${whole(found.onlyInCopy)}，内容不同 other content ${whole(found.differing)}`,
  ];
}
