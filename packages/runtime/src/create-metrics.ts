import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  /** One HTTP answer. `route` is a pattern, never a path with values in it. */
  request(labels: { method: string; route: string; status: number }, seconds: number): void;
  /** One call of a procedure; `outcome` is `ok` or an error code. */
  procedure(labels: { path: string; outcome: string }, seconds: number): void;
  /** One attempt to send a message. */
  message(labels: { gateway: string; outcome: string }): void;
  /** One message that was not sent because a limit was used up. */
  refusal(labels: { limit: string }): void;
  /** One thing that an operator should look at. */
  alarm(labels: { event: string }): void;
  /** Read whenever the numbers are fetched; with a label, one number for each of its values. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void;
  gauges(name: string, help: string, label: string, read: ReadNumbers): void;
  contentType: string;
  text(): Promise<string>;
};

type ReadNumbers = () => Promise<Record<string, number>>;

// From a cache hit to the longest wait for a password hash.
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Prometheus metrics of one process. Nothing in a label comes from a request's values. */
export function createMetrics(process: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const requests = new Histogram({
    name: 'menjin_http_request_seconds',
    help: 'HTTP answers and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const procedures = new Histogram({
    name: 'menjin_procedure_seconds',
    help: 'Procedure calls by outcome: ok or an error code.',
    labelNames: ['path', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const messages = new Counter({
    name: 'menjin_sms_attempts_total',
    help: 'Attempts to send a message, by outcome.',
    labelNames: ['gateway', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'menjin_refused_total',
    help: 'Requests for a code or a captcha that a limit refused, by limit.',
    labelNames: ['limit'],
    registers,
  });
  const alarms = new Counter({
    name: 'menjin_alarms_total',
    help: 'What an operator should look at, by event.',
    labelNames: ['event'],
    registers,
  });

  return {
    request: ({ status, ...labels }, seconds) =>
      requests.observe({ ...labels, status: String(status) }, seconds),
    procedure: (labels, seconds) => procedures.observe(labels, seconds),
    message: (labels) => messages.inc(labels),
    refusal: (labels) => refusals.inc(labels),
    alarm: (labels) => alarms.inc(labels),
    ...createGauges(registers),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** Numbers that are not counted as things happen, but read whenever somebody asks. */
function createGauges(registers: Registry[]): Pick<Metrics, 'gauge' | 'gauges'> {
  return {
    gauge(name, help, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers,
        collect: async () => gauge.set(await read()),
      });
    },
    gauges(name, help, label, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          gauge.reset();
          for (const [value, count] of Object.entries(await read()))
            gauge.set({ [label]: value }, count);
        },
      });
    },
  };
}
