import { createHash } from 'node:crypto';
import type { Scene } from './scene.ts';
import { whoIs } from './sign-up.ts';

/** What a session cookie carries, whatever its name. */
export const tokenOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);

/** What is stored of a session cookie. */
export const tokenHashOf = (cookie: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(tokenOf(cookie)).digest());

/** The row that a cookie belongs to. */
export const sessionOf = (scene: Scene, cookie: string) =>
  scene.prisma.session.findUnique({ where: { tokenHash: tokenHashOf(cookie) } });

/** With what status a cookie is answered, and as whom it is known. */
type View = { status: number; user: number | undefined };

/** How the servers see a cookie, over either face; one view where they agree. */
export async function seenBy(scene: Scene, cookie: string): Promise<View[]> {
  const views: View[] = [];
  for (const server of scene.servers.keys()) {
    for (const face of scene.faces) {
      const { status } = await face.query('account.get', { cookie, server });
      const user = await whoIs(face, cookie, { server });
      const isNew = views.every((view) => view.status !== status || view.user !== user);
      if (isNew) views.push({ status, user });
    }
  }
  return views;
}

/** As every server sees a cookie that is good for nothing. */
export const NOBODY: View[] = [{ status: 401, user: undefined }];

/** As every server sees the cookie of somebody. */
export const somebody = ({ id }: { id: number }): View[] => [{ status: 200, user: id }];
