export { eligibility } from './eligibility.definition.js';
