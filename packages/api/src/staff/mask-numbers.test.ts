import { expect, test } from 'vitest';
import { maskNumbers } from './mask-numbers.ts';

test.for([
  ['called from 13800138000', 'called from 138****8000'],
  ['用户138 0013 8000投诉', '用户138****8000投诉'],
  ['+86 138-0013-8000, 13900139000', '138****8000, 139****9000'],
  ['wrote from +852 6123 4567.', 'wrote from +852****4567.'],
  ['wrote from 0085261234567', 'wrote from +852****4567'],
  ['８６13800138000 or 8613800138000', '138****8000 or 138****8000'],
  ['用户１３８００１３８０００投诉', '用户138****8000投诉'],
  ['(138) 0013–8000, +86（139）0013 — 9000', '(138****8000, 139****9000'],
  ['138\u200b0013\u200b8000', '138****8000'],
  ['＋852 6123 4567', '+852****4567'],
  ['ticket 4711 13800138000', 'ticket 4711 138****8000'],
] as const)('of %j is kept %j', ([text, kept]) => {
  expect(maskNumbers(text)).toBe(kept);
});

test.for([
  'ticket 4711',
  '2026-11-26 17:00',
  '400 codes, 1380013',
  'order 202611261700138001380001',
])('leaves %j as it is', (text) => {
  expect(maskNumbers(text)).toBe(text);
});
