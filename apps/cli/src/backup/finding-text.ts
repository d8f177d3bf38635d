import type { BackupFinding } from './finding.js';

const CHECKS: Readonly<Record<BackupFinding['check'], string>> = {
  migrations: '表结构 tables',
  rows: '行数 rows',
  streams: '事件 events',
  chains: '救助链 aid chains',
  audit: '审计 audit',
  'sealed-values': '封存内容 sealed values',
};

/** What one look came to, for people: how it is, what was looked at, then counts and whatever was found. */
export function backupFindingText({ check, service, fault, ...details }: BackupFinding): string {
  const shown = Object.entries(details).flatMap(([name, value]) => {
    if (Array.isArray(value) && value.length === 0) return [];
    return [`${name} ${JSON.stringify(value)}`];
  });
  const state = fault ? '!! 有问题 FAULT' : '完好 sound    ';
  return `${state}  ${CHECKS[check]}, ${service}: ${shown.join(', ')}`.replace(/: $/, '');
}
