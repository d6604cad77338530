export { createTestContext, createTestDeps, type TestDeps } from './create-test-deps.ts';
