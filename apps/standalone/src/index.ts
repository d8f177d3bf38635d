export { ServiceProcess, type ProcessOptions } from './kafka/service-process.js';
