/** What the platform hands to a service's providers. */
export const BUS_CONNECTION = Symbol('bus connection');
export const SERVICE_NAME = Symbol('service name');
export const LOG = Symbol('log');
export const NODE_SETTINGS = Symbol('node settings');
export const SERVICE_SETTINGS = Symbol('service settings');
