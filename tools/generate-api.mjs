/**
 * Writes libs/api-client/openapi.json and the types generated from it. With --check nothing is written: the exit code
 * says whether the committed files are what the code makes.
 * Needs a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { pino } from 'pino';
import prettier from 'prettier';
import { createGateway, gatewaySettings } from '../apps/gateway/dist/app.module.js';
import { Bus, readSettings } from '../libs/platform/dist/index.js';

const OPENAPI = new URL('../libs/api-client/openapi.json', import.meta.url);
const TYPES = new URL('../libs/api-client/src/schema.d.ts', import.meta.url);

/** The document says nothing of a running node: any valid settings will do, and nobody is asked. */
const settings = readSettings(gatewaySettings, {
  GOVERNMENT_CODE: '00',
  GOVERNMENT_NAME: '-',
  PUBLIC_URL: 'http://localhost',
  DATA_DIR: '.',
  NATS_URL: 'nats://localhost',
  NATS_PASSWORD: '-',
  OIDC_INTERNAL_URL: 'http://localhost',
  WEB_CLIENT_SECRET: '-',
  COOKIE_SECRET: '-'.repeat(32),
});
const nobody = { subscribe: () => ({ unsubscribe() {} }), isClosed: () => true };
const app = await createGateway(settings, new Bus(nobody), pino({ level: 'silent' }));
await app.init();
const answer = await app.getHttpAdapter().getInstance().inject('/openapi.json');
await app.close();

const format = async (text, parser) =>
  prettier.format(text, { ...(await prettier.resolveConfig(TYPES)), parser });
const document = await format(answer.body, 'json');
const types = await format(astToString(await openapiTypescript(JSON.parse(answer.body))), 'typescript');

const made = [
  [OPENAPI, document],
  [TYPES, types],
];
if (process.argv.includes('--check')) {
  const stale = made
    .filter(([file, text]) => readText(file) !== text)
    .map(([file]) => file.pathname.split('/libs/')[1]);
  if (stale.length) {
    console.error(`libs/${stale.join(', libs/')} no longer say what the code says: run npm run generate.`);
    process.exit(1);
  }
} else {
  for (const [file, text] of made) writeFileSync(file, text);
}
process.exit(0);

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
