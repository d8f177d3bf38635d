export { monitoring } from './definition.js';
