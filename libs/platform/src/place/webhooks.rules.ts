import type { Department, PolicyTree } from '@aid-chain/policy';
import { addressFault } from '../webhooks/webhook-address.rules.js';
import { finding, type PlaceFinding } from './finding.rules.js';

const CODES = { 'not-https': 'WEBHOOK_NOT_HTTPS', 'address-not-allowed': 'WEBHOOK_ADDRESS_PRIVATE' } as const;

/**
 * Finds webhooks that go unprotected or into the inner network without leave of the operator, and departments that two
 * counties send to different addresses: a department has one topic, whose messages would reach whoever stands last.
 * @param allowed hosts for which http and private addresses are allowed (`WEBHOOK_HOSTS`)
 */
export function webhookFindings(
  { departments }: Pick<PolicyTree, 'departments'>,
  allowed: readonly string[],
): readonly PlaceFinding[] {
  const entries = [...departments].flatMap(([region, list]) =>
    list.map((department) => ({ file: `policies/${region}/departments.yaml`, department })),
  );
  const addresses = new Map<string, Set<string>>();
  for (const { department } of entries) {
    const held = addresses.get(department.code) ?? new Set<string>();
    addresses.set(department.code, held.add(department.webhook?.url ?? ''));
  }
  return entries.flatMap(({ file, department }) => {
    const { code, webhook } = department;
    const differs = webhook !== undefined && (addresses.get(code)?.size ?? 0) > 1;
    return [
      ...wrongAddress(file, department, allowed),
      ...(differs ? [finding('WEBHOOK_DIFFERS', file, code, webhook.url)] : []),
    ];
  });
}

function wrongAddress(
  file: string,
  { code, webhook }: Department,
  allowed: readonly string[],
): readonly PlaceFinding[] {
  const fault = webhook === undefined ? undefined : addressFault(new URL(webhook.url), allowed);
  return fault === undefined ? [] : [finding(CODES[fault], file, code, webhook?.url ?? '')];
}
