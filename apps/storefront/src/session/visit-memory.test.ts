import { expect, test } from 'vitest';
import { remember, type VisitMemory } from './visit-memory.ts';

type Session = Parameters<typeof remember>[1];

function after(memory: VisitMemory, ...sessions: Session[]): VisitMemory {
  return sessions.reduce(remember, memory);
}

test('whoever was never signed in has nothing to lose', () => {
  expect(after('nobody', 'checking', 'signed-out', 'unreachable', 'signed-out')).toBe('nobody');
});

test('a session that ends elsewhere was somebody’s', () => {
  expect(after('nobody', 'checking', 'signed-in', 'signed-out')).toBe('somebody');
});

test('signing out ends it for good, however late the answer is', () => {
  expect(after('leaving', 'signed-in', 'signed-in', 'signed-out', 'signed-out')).toBe('left');
});

test('after signing out somebody may sign in again', () => {
  expect(after('left', 'signed-in')).toBe('somebody');
});
