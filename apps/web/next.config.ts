import type { NextConfig } from 'next';

const config: NextConfig = {
  transpilePackages: [
    '@menjin/api',
    '@menjin/captcha',
    '@menjin/contract',
    '@menjin/db',
    '@menjin/password',
    '@menjin/sms',
  ],
  serverExternalPackages: ['@napi-rs/canvas', 'bcrypt', 'bcryptjs', 'ioredis', 'pg'],
  poweredByHeader: false,
  // The badge would cover the page's corner on a phone.
  devIndicators: false,
  // With the cache of an earlier run, Turbopack 16.4 restarts the register page without end.
  experimental: { turbopackFileSystemCacheForDev: false },
};

export default config;
