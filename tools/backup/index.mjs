/** What the product's own tests use of the tools. The declarations beside this file are their types. */
export { backupName, readBackupName } from './names.mjs';
export { expiredBackups, parseKeep } from './retention.mjs';
export { restoreKey } from './keys.mjs';
export { restoreNode } from './restore-node.mjs';
