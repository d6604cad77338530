import type { Scene } from './scene.ts';
import type { Person } from './sign-up.ts';

/** As if the account had not been used for so many days. */
export async function leaveIdle(scene: Scene, { id }: Person, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 24 * 3_600_000);
  const never = { dateJoined: at, lastLogin: at, lastUsedAt: null };
  await scene.prisma.user.update({ where: { id }, data: never });
  await scene.prisma.session.updateMany({ where: { userId: id }, data: { lastSeenAt: at } });
}
