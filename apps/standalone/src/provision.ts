import { complaint, provisionNode } from './provision-node.js';

/** Provisioning on its own, for services that run in processes of their own. */
try {
  await provisionNode(process.env);
} catch (error) {
  console.error(complaint(error));
  process.exitCode = 1;
}
