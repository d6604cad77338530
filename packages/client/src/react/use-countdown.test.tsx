import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useCountdown, type Wait } from '../react.ts';

function Countdown({ wait }: { wait: Wait | null }) {
  const { secondsLeft, isOver } = useCountdown(wait);
  return `${secondsLeft} ${isOver ? 'over' : 'not over'}`;
}

test.for([
  [null, '0 not over'],
  [{ retryAfterSeconds: 60 }, '60 not over'],
  [{ retryAfterSeconds: 0 }, '0 over'],
] as const)('a wait of %j begins with %s', ([wait, said]) => {
  expect(renderToStaticMarkup(<Countdown wait={wait} />)).toBe(said);
});
