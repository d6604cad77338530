import { AppError } from '../app-error.ts';
import { askerNetworks } from '../asker-networks.ts';

/**
 * Bounds how many pieces of work go on at once for one address, or one IPv6 /64, in this
 * process: however many requests it sends, those of others find room.
 *
 * @param mostPerClient for one client; a site of many networks has as many times that as
 * `askerNetworks` says
 */
export function createPlacesPerNetwork(mostPerClient: number) {
  const taken = new Map<string, number>();
  const add = (network: string, change: number) => {
    const count = (taken.get(network) ?? 0) + change;
    if (count === 0) taken.delete(network);
    else taken.set(network, count);
  };
  return {
    /** @throws AppError SERVICE_BUSY, before the work begins */
    async within<Result>(ip: string | null, work: () => Promise<Result>): Promise<Result> {
      const networks = askerNetworks(ip);
      const isFull = networks.some(
        ({ network, clients }) => (taken.get(network) ?? 0) >= mostPerClient * clients,
      );
      if (isFull) throw new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds: 1 } });
      for (const { network } of networks) add(network, 1);
      try {
        return await work();
      } finally {
        for (const { network } of networks) add(network, -1);
      }
    },
  };
}
