import type { NextConfig } from 'next';

const config: NextConfig = {
  transpilePackages: [
    '@menjin/api',
    '@menjin/captcha',
    '@menjin/client',
    '@menjin/contract',
    '@menjin/db',
    '@menjin/password',
    '@menjin/runtime',
    '@menjin/sms',
  ],
  serverExternalPackages: [
    '@napi-rs/canvas',
    'bcrypt',
    'bcryptjs',
    'ioredis',
    'pg',
    'pino',
    'prom-client',
  ],
  poweredByHeader: false,
  // The optimizer would keep captchas in a cache that anybody can fill.
  images: { unoptimized: true },
  headers: async () => [
    // Their URLs can hold a secret: what follows is told the origin alone.
    {
      source: '/:page(email|forgot)',
      headers: [{ key: 'Referrer-Policy', value: 'strict-origin' }],
    },
  ],
  // The badge would cover the page's corner on a phone.
  devIndicators: false,
  // The arguments of a form's action are what a person typed.
  logging: { serverFunctions: false },
  experimental: {
    // What every page needs in one file: each request has headers, and compresses alone.
    turbopackChunking: { minChunkSize: 4_000_000, maxMergeChunkSize: 4_000_000 },
    // With the cache of an earlier run, Turbopack 16.4 restarts the register page without end.
    turbopackFileSystemCacheForDev: false,
    serverActions: { bodySizeLimit: '64kb' },
  },
};

export default config;
