/** Function of each schema that an append-only table calls before anything but an insert. */
const FUNCTION = 'forbid_change';

/** The function itself, once per schema. */
export const forbidChangeFunction = (schema: string): string => `
create or replace function ${schema}.${FUNCTION}() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$`;

/**
 * For migrations: makes a table append-only (audit rows, links of the aid chain). The installer then also takes
 * UPDATE and DELETE from the service's role, so that the trigger is a second safeguard.
 */
export const appendOnly = (table: string): string => `
create trigger append_only before update or delete or truncate on ${table}
for each statement execute function ${FUNCTION}()`;

/** Takes the rights to change from the app role on every append-only table of its schema. */
export const revokeChanges = (schema: string, role: string): string => `
do $$
declare t regclass;
begin
  for t in
    select distinct tgrelid::regclass from pg_trigger
    join pg_class c on c.oid = tgrelid
    where c.relnamespace = '${schema}'::regnamespace and tgname like 'append_only%'
  loop
    execute format('revoke update, delete, truncate on %s from ${role}', t);
  end loop;
end $$`;
