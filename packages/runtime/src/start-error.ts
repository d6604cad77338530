/** Why a process cannot start, in plain lines for whoever started it: no stack is shown. */
export class StartError extends Error {
  override name = 'StartError';
}
