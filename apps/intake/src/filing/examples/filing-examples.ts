import { liFamily } from './li-family.js';
import { wangFamily } from './wang-family.js';

/** Families that can be filed as they stand here: those of `demo/families`, on the first day of the demo or later. */
export const FILING_EXAMPLES = {
  li: { summary: '李家：申请低保 · the family Li applies for dibao', value: liFamily },
  wang: { summary: '王家 · the family Wang', value: wangFamily },
};
