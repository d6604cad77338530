import { expect, test } from 'vitest';
import { dockerfileProblems } from './check-deployment.ts';
import { composeProblems } from './compose-problems.ts';
import { unitProblems } from './unit-problems.ts';

test('a container that names another user in its last stage is fine', () => {
  expect(dockerfileProblems('FROM node:20-slim\nUSER node\nCMD ["node"]\n')).toEqual([]);
});

test('reports what a linter finds, and root in the last stage', () => {
  const text = 'FROM node:20-slim AS build\nUSER node\nFROM node:20-slim\nCOPI a b\n';
  expect(dockerfileProblems(text)).toEqual([
    expect.stringMatching(/^line 4: .*COPI/),
    'the last stage runs as root',
  ]);
});

test('reports services without check, version or partner', () => {
  const text = [
    'x-app: &app { build: ., depends_on: { db: { condition: service_healthy }, gone: {} } }',
    'services:',
    '  db: { image: postgres }',
    "  web: { <<: *app, healthcheck: { test: [] }, ports: ['80:80'] }",
    "  job: { image: 'a:1', restart: 'no' }",
  ].join('\n');
  expect(composeProblems(text)).toEqual([
    'db has no healthcheck',
    'db names no version of its image',
    'web can write to its root file system',
    'web publishes 80:80 past the proxy',
    'web waits for db, which has no healthcheck',
    'web depends on gone, which is not there',
  ]);
});

test('reports units that start nothing, as root, in a hurry', () => {
  const text = [
    'WorkingDirectory=/opt/menjin/apps/gone',
    'EnvironmentFile=/etc/menjin/api.env',
    'TimeoutStopSec=10',
    'NoNewPrivileges=yes',
  ].join('\n');
  expect(unitProblems(text, new Set(['deploy/env/api.env.example']))).toEqual([
    'starts apps/gone/src/main.ts, which does not exist',
    'runs as root',
    'is killed before it has drained: TimeoutStopSec below 30',
  ]);
});
