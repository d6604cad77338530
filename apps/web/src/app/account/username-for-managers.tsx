/** Tells a password manager whose password is asked for; nobody sees it. */
export function UsernameForManagers({ username }: { username: string }) {
  return <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />;
}
