export { addTestAccount } from './add-test-account.ts';
export { confirmTestSession } from './confirm-test-session.ts';
export { createTestContext, createTestDeps, type TestDeps } from './create-test-deps.ts';
export { newStaffAction } from './new-staff-action.ts';
export { newTestProof } from './new-test-proof.ts';
export { outcomeOf } from './outcome-of.ts';
export { signInTestAccount } from './sign-in-test-account.ts';
export { testStaff } from './test-staff.ts';
