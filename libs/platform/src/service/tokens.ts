/** Injection tokens of what is no class. */
export const SERVICE_CONFIG = Symbol('ServiceConfig');
export const SERVICE_DEFINITION = Symbol('ServiceDefinition');
