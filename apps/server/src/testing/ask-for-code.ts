import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { newAddress } from './new-address.ts';
import { newMobile } from './people.ts';
import { type Answer, send } from './send.ts';

/** The id of an image that says ACDE. */
export async function newImage(at: FastifyInstance): Promise<string> {
  const id = randomUUID();
  await send(at, 'GET', `/image_codes/${id}/`);
  return id;
}

/** Asks with the right text of an image of its own. */
export async function askForCode(
  at: FastifyInstance,
  mobile: string,
  ip = newAddress(),
): Promise<Answer> {
  const url = `/sms_codes/${mobile}/?image_code=ACDE&image_code_id=${await newImage(at)}`;
  return send(at, 'GET', url, { ip });
}

/** Asks with other words in the query, for a number nobody asked for before. */
export const askForCodeWith = (at: FastifyInstance, query: string, mobile = newMobile()) =>
  send(at, 'GET', `/sms_codes/${mobile}/?${query}`);
