/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/chance.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/no-network.ts'],
  testTimeout: 30_000,
};
