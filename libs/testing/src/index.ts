export * from './audit-trail.js';
export * from './test-issuer.js';
export * from './test-node.js';
export * from './until.js';
