/**
 * Why a server gave this page no answer. To a page that is not on its list a browser says
 * no more than to one whose server is down. But a request whose answer the page may not
 * read fails only in the second case.
 */
export async function diagnoseConnection(server: string): Promise<'refused' | 'silent'> {
  try {
    await fetch(`${server}/health`, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
    return 'refused';
  } catch {
    return 'silent';
  }
}
