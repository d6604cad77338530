import {
  MenjinProvider,
  type Session,
  useMenjin,
  useMenjinClient,
  useSession,
} from '@menjin/client/react';
import { useMutation, useQuery } from '@tanstack/react-query';

export { MenjinProvider };

/** Whatever a page of another app may do with the hooks; it is compiled, and loaded by Node. */
export function useGreeting(): { greeting: string; leave: () => void } {
  const session: Session = useSession();
  const menjin = useMenjin();
  const { data: account } = useQuery(
    menjin.account.get.queryOptions(undefined, { enabled: session.state === 'signed-in' }),
  );
  const ended = useMutation(menjin.session.end.mutationOptions());
  const client = useMenjinClient();
  const name = session.user?.username ?? 'stranger';
  const mobile: string | null | undefined = account?.mobile;
  return {
    greeting: `${name} ${mobile ?? ''}`,
    leave() {
      ended.mutate();
      void client.session.current.query();
    },
  };
}

/** How such an app sees a session, told apart by its state. */
export function nameOf(session: Session): string {
  return session.state === 'signed-in' ? session.user.username : session.state;
}
