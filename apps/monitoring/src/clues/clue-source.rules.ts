import type { Channel, ClueSource, ReporterKind } from '@aid-chain/vocabulary';

/** 农户自主申报 · 村组网格监测 · 部门风险推送 · 集中排查, from who reported it and through which channel (S0-19). */
export function clueSource(channel: Channel, reporter: ReporterKind): ClueSource {
  if (reporter === 'screening') return 'screening';
  if (reporter === 'department' || channel === 'department') return 'department-push';
  if (reporter === 'grid-worker' || reporter === 'village-official') return 'grid';
  return channel === 'grid' || channel === 'village' ? 'grid' : 'self-report';
}
