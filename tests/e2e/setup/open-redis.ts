import { Redis } from '@upstash/redis';
import type { StackAddresses } from './stack-addresses.ts';

/** What the apps of a stack keep in Redis, each value as the text that it is. */
export const openRedis = ({
  redisUrl,
  redisToken,
}: Pick<StackAddresses, 'redisUrl' | 'redisToken'>) =>
  new Redis({ url: redisUrl, token: redisToken, automaticDeserialization: false });
