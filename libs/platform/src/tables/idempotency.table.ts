/** One row per answered POST; the answer holds ids and states only, so nothing in it needs to be sealed. */
export function idempotencyTable(schema: string): string {
  return `
create table ${schema}.idempotency (
  actor_id text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  body json not null,
  answered_at timestamptz not null default clock_timestamp(),
  constraint idempotency_key primary key (actor_id, key)
);
revoke all on ${schema}.idempotency from ${schema}_app;
grant select, insert on ${schema}.idempotency to ${schema}_app;`;
}
