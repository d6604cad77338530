export { type CreatePrismaOptions, createPrisma } from './create-prisma.ts';
export { Prisma, type PrismaClient } from './generated/client.ts';
export { forgetQueued, queueOnceAnHour } from './queue-once-an-hour.ts';
