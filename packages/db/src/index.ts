export { type CreatePrismaOptions, createPrisma } from './create-prisma.ts';
export { Prisma, type PrismaClient } from './generated/client.ts';
