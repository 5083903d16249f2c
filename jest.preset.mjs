/**
 * One preset for every project. ESM throughout: run under NODE_OPTIONS=--experimental-vm-modules.
 * TEST_SIZE chooses the size: unit (.spec.ts), db (.db-spec.ts, real Postgres and NATS), e2e (.e2e-spec.ts, real browser).
 */
const suffix = { unit: '.spec', db: '.db-spec', e2e: '.e2e-spec' }[process.env.TEST_SIZE ?? 'unit'];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  testMatch: [`**/*${suffix}.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@selaras/(contracts|maturity|calendar|documents|platform|api-client|testing)$':
      '<rootDir>/../../libs/$1/src/index.ts',
    '^@selaras/(gateway|identity|registry|scoring|interop|standalone)$':
      '<rootDir>/../../apps/$1/src/app.module.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  ...(process.env.TEST_SIZE === 'db'
    ? {
        globalSetup: '<rootDir>/../../libs/testing/global-setup.mjs',
        globalTeardown: '<rootDir>/../../libs/testing/global-teardown.mjs',
      }
    : {}),
  testTimeout: process.env.TEST_SIZE === 'unit' ? 10_000 : 120_000,
};
