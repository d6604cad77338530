/** What is known of a failed attempt, and may stand in a log. */
export type GatewayFailure = {
  /** What gateway or network said, shortened to a code: `550 5.1.1`, `ECONNREFUSED`. */
  code: string;
  /** `message`: this one alone. `gateway`: credentials, sender, connection, so all of them. */
  concerns: 'message' | 'gateway';
};

abstract class GatewayError extends Error {
  abstract readonly permanent: boolean;
  readonly code: GatewayFailure['code'];
  readonly concerns: GatewayFailure['concerns'];

  constructor(message: string, failure: GatewayFailure) {
    super(message);
    this.code = failure.code;
    this.concerns = failure.concerns;
  }
}

/** Asking again is of no use: the answer would be the same. */
export class GatewayRefusedError extends GatewayError {
  override name = 'GatewayRefusedError';
  readonly permanent = true;
}

/** The gateway did not take the message now; it may later. */
export class GatewayUnavailableError extends GatewayError {
  override name = 'GatewayUnavailableError';
  readonly permanent = false;
}
