import type { Channel, ReporterKind } from '@aid-chain/contracts';

/** The four sources that start the identification of a monitored household (S0-19). */
export type ClueSource = 'self-report' | 'grid' | 'department-push' | 'screening';

/** 农户自主申报 · 村组网格监测 · 部门风险推送 · 集中排查, from who told us and through which channel (S0-19). */
export function clueSource(channel: Channel, reporter: ReporterKind): ClueSource {
  if (reporter === 'screening') return 'screening';
  if (reporter === 'department' || channel === 'department') return 'department-push';
  if (reporter === 'grid-worker' || reporter === 'village-official') return 'grid';
  return channel === 'grid' || channel === 'village' ? 'grid' : 'self-report';
}
