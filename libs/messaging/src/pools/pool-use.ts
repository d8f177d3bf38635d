/** How many connections of a pool are open, unused and waited for at this moment. */
export interface PoolUse {
  readonly pool: 'reading' | 'writing';
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
  readonly max: number;
}

/** The counts of a pool of node-postgres. */
interface CountedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly options: { readonly max?: number | undefined };
}

export function poolUse(
  pool: PoolUse['pool'],
  { totalCount, idleCount, waitingCount, options }: CountedPool,
): PoolUse {
  return { pool, open: totalCount, idle: idleCount, waiting: waitingCount, max: options.max ?? 0 };
}

/** @returns the value as a pool, where it has the counts of one */
export function asCountedPool(value: unknown): CountedPool | undefined {
  const isPool = typeof value === 'object' && value !== null && 'waitingCount' in value && 'options' in value;
  return isPool ? (value as CountedPool) : undefined;
}
