import { migration } from '@aid-chain/platform';

/**
 * Which open needs may be without help: nobody is at work on them, or a part of them has ended and is not settled. Lists that ask
 * for these begin at an index of the few instead of looking at all that are open. The database keeps the mark itself, whoever writes
 * a referral; the row of the need is locked before its referrals wherever one is made, moved or settled.
 */
export const needsInDoubtMigration = migration(
  'NeedsInDoubt1796400100000',
  `
-- A need that was just opened has nobody yet.
alter table need add column in_doubt boolean not null default true;
create function mark_needs_in_doubt(ids uuid[]) returns void language sql as $$
  update referral.need n set in_doubt = found.in_doubt
    from (
      select asked.id, not exists (
               select from referral.referral r
                where r.need_id = asked.id and r.state in ('referred', 'acknowledged', 'accepted', 'in-progress'))
             or exists (
               select from referral.referral r
                where r.need_id = asked.id and not r.settled
                  and r.state not in ('referred', 'acknowledged', 'accepted', 'in-progress')) as in_doubt
        from unnest(ids) as asked (id)) found
   where n.need_id = found.id and n.in_doubt <> found.in_doubt
$$;
select mark_needs_in_doubt(array(select need_id from need));
create index need_in_doubt on need (need_id) where state = 'open' and in_doubt;
create function referrals_made() returns trigger language plpgsql as $$
begin
  perform referral.mark_needs_in_doubt(array(select distinct need_id from made));
  return null;
end $$;
create trigger referrals_made after insert on referral referencing new table as made
  for each statement execute function referrals_made();
create function referral_ended() returns trigger language plpgsql as $$
begin
  perform referral.mark_needs_in_doubt(array[new.need_id]);
  return null;
end $$;
-- Most changes of a referral end nothing, and cost nothing here.
create trigger referral_ended after update of state, settled on referral for each row
  when (old.settled <> new.settled
    or (old.state in ('referred', 'acknowledged', 'accepted', 'in-progress'))
      <> (new.state in ('referred', 'acknowledged', 'accepted', 'in-progress')))
  execute function referral_ended()`,
);
