export { createPrisma, type CreatePrismaOptions } from './create-prisma.ts';
export { Prisma, type PrismaClient } from './generated/client.ts';
