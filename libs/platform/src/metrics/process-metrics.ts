import { Inject, Injectable } from '@nestjs/common';
import { Pools } from '@aid-chain/messaging';
import { ALARM_CODES } from '@aid-chain/vocabulary';
import type { ServiceConfig } from '../config/service-config.js';
import { ServiceLog } from '../logging/service-log.js';
import { SERVICE_CONFIG } from '../service/tokens.js';
import { Metrics } from './metrics.js';
import { RELEASE } from './release.js';

const MS = 1_000;

/** What a process knows of itself: its release, its key ring, its alarms and its connections. Asks no database. */
@Injectable()
export class ProcessMetrics {
  constructor(
    private readonly metrics: Metrics,
    @Inject(SERVICE_CONFIG) private readonly config: Pick<ServiceConfig, 'keyRing'>,
    private readonly pools: Pools,
    private readonly log: ServiceLog,
  ) {
    metrics.gauge('aid_chain_build_info').set({ version: RELEASE, node: process.version }, 1);
    this.showKeyRing();
    this.showAlarms();
    this.showPools();
  }

  /** The id of a key is no secret; its bytes are. */
  private showKeyRing(): void {
    const { current, keys, created } = this.config.keyRing;
    this.metrics.gauge('aid_chain_key_ring_keys').set(keys.size);
    const made = this.metrics.gauge('aid_chain_key_ring_created_timestamp_seconds');
    const day = created?.get(current);
    if (day !== undefined) made.set({ key: current }, Date.parse(day) / MS);
  }

  private showAlarms(): void {
    const alarms = this.metrics.counter('aid_chain_alarms_total');
    // Each from 0: Prometheus sees no rise where the first thing it sees of a code is its first alarm.
    this.metrics.onRead('alarms', () => {
      alarms.reset();
      for (const code of ALARM_CODES) alarms.inc({ code }, this.log.alarms.get(code) ?? 0);
    });
  }

  private showPools(): void {
    const gauges = {
      open: this.metrics.gauge('aid_chain_database_connections'),
      idle: this.metrics.gauge('aid_chain_database_idle_connections'),
      waiting: this.metrics.gauge('aid_chain_database_waiting_requests'),
      max: this.metrics.gauge('aid_chain_database_connections_max'),
    };
    this.metrics.onRead('pools', () => {
      for (const { pool, ...counts } of this.pools.use())
        for (const what of ['open', 'idle', 'waiting', 'max'] as const)
          gauges[what].set({ pool }, counts[what]);
    });
  }
}
