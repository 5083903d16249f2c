/** Real PostgreSQL and NATS for whoever needs them: the starter and the tests. */
export { Failure } from './failure.mjs';
export { acquireLock, lockHolder } from './lock.mjs';
export { findNatsServer } from './nats-binary.mjs';
export { startNats } from './nats.mjs';
export { assertPortFree, freePort, portHolder, portState } from './ports.mjs';
export { databaseUrl, dropDatabase, ensureDatabase } from './database.mjs';
export { removePostgresData, startPostgres } from './postgres.mjs';
export { killAll, runTask, startProcess, stopAll } from './processes.mjs';
export { rotate } from './rotate.mjs';
export { ensureSecrets, newSecret } from './secrets.mjs';
export { keepRunning } from './supervise.mjs';
