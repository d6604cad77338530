/** How to read the report of this benchmark, and what in it cannot be compared. */
export const smsNotes = [
  'Ours does what the others do not: a row of the message log with every job, in one transaction ' +
    'through Prisma; several more and an SMTP dialogue with every message. The ratio to the ' +
    'floor is the price of that, not of the queue.',
  'Floor and peer end at the task that does nothing, ours at the last byte of the mail in this ' +
    'process. The gateway answers at once: a real one adds its own time to each message.',
  'Ours sends at most 5 mails at once, the sessions of the SMTP gateway, out of 10 jobs at once.',
  'pg-boss in the latency polls every 2 s, its default, but takes 100 jobs at a time: with its ' +
    'default of 1 it carries half a message a second. Looping, in the throughput, is fetch() and ' +
    'complete() of single jobs, 10 at once, without waiting: the most its functions give, not ' +
    'what its work() does. It is 10.4, the last for Node 20.',
  'All processes, Postgres and what measures share the cores. Two workers gain little on two ' +
    'cores whoever queues: see the same ratio of the floor.',
  'Every measurement has a new database, new workers and a warm-up that does not count. All of ' +
    'a round run one after another, each round beginning with another one.',
  'Enqueueing is measured from this process while no worker runs, over at most 10 connections ' +
    'for everyone.',
];
