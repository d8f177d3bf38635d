import type { ClientConfig } from 'pg';
import { PipelinedClient } from './pipelined-client.js';

/**
 * How connections that write plan their statements: once for all values, by indexes, without compiling. Statements of
 * relay, inbox and commands look each row up by itself, so that one plan is right for all values; planning them anew
 * for each batch of one event takes longer than running them. A plan that was made while a table had a page or two would
 * read all of it for each row until statistics tell of its growth (seen: 2.7 s for one claim among 20,000 streams).
 *
 * What looks for a beginning (`starts_with(region_code, …)`) finds no index with a plan for all values: it belongs on the
 * pool of reads, or beside a condition that finds the row.
 */
const PLANS = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off';

/** A connection, or with TypeORM's `extra` a pool of them, for work that writes. */
export function writingConnection<C extends Pick<ClientConfig, 'options'>>(
  config: C,
): C & { readonly options: string; readonly Client: typeof PipelinedClient } {
  const options = [config.options, PLANS].filter((part) => part !== undefined).join(' ');
  return { ...config, options, Client: PipelinedClient };
}
