/** Closes a row that a door has landed in this very transaction. $1 consumer, $2 arrival, $3 state, $4 code, $5 household, $6 number. */
export const SETTLE_ONE = `
update inbox set state = $3, code = $4, household_id = $5, household_no = $6, settled_at = clock_timestamp()
where consumer = $1 and arrival = $2`;

/** What became of a message that is there already. $1 consumer, $2 topic, $3 source, $4 id. */
export const FIND_OUTCOME = `
select arrival, state, code from inbox where consumer = $1 and topic = $2 and source = $3 and event_id = $4`;
