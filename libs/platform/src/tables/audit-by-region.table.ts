/**
 * The entries of the officials of one region, of which an auditor of that region reads the newest. Along the time alone a region that
 * has few of them is looked for through the whole audit.
 */
export const auditByRegion = (schema: string): string =>
  `create index audit_by_region on ${schema}.audit (actor_region text_pattern_ops, business_at, id)`;
