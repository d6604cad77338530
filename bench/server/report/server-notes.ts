/** How to read the report of this benchmark, and what in it cannot be compared. */
export const serverNotes = [
  'CPU is that of the whole server process, of all its threads, divided by the requests it ' +
    'answered: of all numbers here it depends least on what else the machine does. Requests per ' +
    'second are of servers, Postgres, Redis and this process, which asks, on the same cores.',
  'Every measured answer is read. Where one has another status or says something else, the case ' +
    'is measured again, and the third time ends the run. Names that are asked for are taken and ' +
    'free by turns, captcha ids are new each time, and sessions were in use less than a minute ' +
    'ago, as those of people who click.',
  'Ours does what the floors do not: it counts the request for its address, checks where it came ' +
    'from, and writes a line of log and numbers for each. Only its limits are raised. Output ' +
    'goes to a file.',
  'captcha issue is one drawing and three round trips to Redis, one after another; its floor ' +
    'keeps a text in one. "Both" is drawing and SET EX added up: what it cannot cost less than.',
  'Drawing alone is done in this process, 32 at once. It takes the thread pool as well: more ' +
    'than 100 % of a core is no mistake.',
  'username count is one SELECT and one round trip to Redis; its floor is the SELECT alone, with ' +
    'pg. Everybody has 10 connections to Postgres. The peer counts nothing: its limits of ' +
    'requests are switched off, or it would refuse most of them.',
  'By REST, sessions are shown as Authorization: Bearer unless it says by cookie, by tRPC too; to ' +
    'the peer as its own cookie, which it signs, over node:http.',
  'SET EX is over ioredis where a redis-server is installed, and our server is configured with ' +
    'REDIS_URL. Redis over HTTP is @upstash/redis to the engine of the sandbox, for both. ' +
    'Without a redis-server that is how all of them reach Redis.',
  'Percent of a core tells whether a server was the bottleneck: near 100 it was, far below that ' +
    'the others on these cores were.',
];
