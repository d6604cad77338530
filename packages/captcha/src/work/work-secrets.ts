import { hkdfSync } from 'node:crypto';

/** The keys under which puzzles and their solutions are signed: no other use of the secret shares them. */
export function workSecrets(secret: string): {
  hmacSignatureSecret: string;
  hmacKeySignatureSecret: string;
} {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `menjin captcha work, ${purpose}`, 32)).toString(
      'base64url',
    );
  return { hmacSignatureSecret: derive('puzzle'), hmacKeySignatureSecret: derive('solution') };
}
