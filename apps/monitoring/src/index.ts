export { monitoring } from './monitoring.definition.js';
