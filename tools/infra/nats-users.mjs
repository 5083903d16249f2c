/**
 * Prints the broker's users for a secrets file. A process of its own, because the list lives in the product's code
 * and the starter should not carry all of that code in memory for as long as it runs.
 */
import { readFileSync } from 'node:fs';

const { natsUsers } = await import(new URL('../../libs/platform/dist/bus/topology.js', import.meta.url).href);
const users = await natsUsers(JSON.parse(readFileSync(process.argv[2], 'utf8')));
process.stdout.write(`${JSON.stringify(users)}\n`, () => process.exit(0));
