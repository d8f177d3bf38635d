export { FolderPlatform } from './folder-platform.js';
export { SimulatedPlatform } from './platform.js';
