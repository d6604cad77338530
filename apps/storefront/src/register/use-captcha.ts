import { newCaptcha } from '@menjin/client';
import { useMenjinClient } from '@menjin/client/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

// An image this close to its end is not worth typing.
const SPARE_MS = 10_000;

/** The captcha that is shown, and its exchange for another one: each has one try. */
export function useCaptcha() {
  const menjin = useMenjinClient();
  const [turn, setTurn] = useState(0);
  const { data, isError, dataUpdatedAt } = useQuery({
    queryKey: ['captcha', turn],
    queryFn: () => newCaptcha(menjin),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const captcha = data ?? null;
  return {
    captcha,
    hasFailed: isError,
    exchange: () => setTurn((last) => last + 1),
    isStale: () =>
      captcha !== null && Date.now() > dataUpdatedAt + captcha.expiresInSeconds * 1000 - SPARE_MS,
  };
}
