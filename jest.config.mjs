export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
    '/node_modules/.+\\.js$': '<rootDir>/test/support/json-imports.mjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!@actions/(?:languageservice|workflow-parser)/)'],
  // Most tests wait for processes: every core may have one.
  maxWorkers: '100%',
  maxConcurrency: 8,
  // Nothing waits for it: a busy machine takes ten times as long as an idle one.
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
};
