export type MenjinRequest = {
  method: string;
  headers: Record<string, string>;
  body?: string;
  credentials: 'include' | 'omit';
  signal: AbortSignal;
};

/** As much of a `Response` as is read. */
export type MenjinAnswer = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
};

/** What sends the requests: the platform's `fetch`, or an adapter of what stands in its place. */
export type MenjinFetch = (url: string, request: MenjinRequest) => Promise<MenjinAnswer>;
