import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '../../../../server/next-auth.ts';
import { withOwnCookiePolicy } from '../../../../server/with-own-cookie-policy.ts';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const response = (await NextAuth(request, context, nextAuthOptions())) as Response;
  return withOwnCookiePolicy(request, response);
}

export { handle as GET, handle as POST };
