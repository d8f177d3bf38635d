export { governmentOf, NoticeParties } from './notice-parties.js';
