export { DATA_KIND_DEFINITIONS } from './data-kinds/data-kinds.js';
export { monitoring } from './monitoring.definition.js';
