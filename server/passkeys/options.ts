import type { Static } from 'typebox'
import { challengeMs } from './challenge-store.ts'
import { userHandle } from './check.ts'
import type { challengeRegistration, challengeSignIn } from './contract.ts'
import { algorithms } from './verify.ts'

type RequestOptions = Static<(typeof challengeSignIn.schema.response)[201]>
type CreationOptions = Static<(typeof challengeRegistration.schema.response)[201]>
type Own = { credentialId: Buffer; transports: string[] }

/** Asks for one of these passkeys, or for any of this site, with the member herself verified. */
export function requestOptions(
  rpId: string,
  challenge: string,
  own: readonly Own[],
): RequestOptions {
  return {
    challenge,
    rpId,
    timeout: challengeMs,
    userVerification: 'required',
    allowCredentials: own.map(descriptor),
  }
}

/** Asks for a new passkey that can be found without a name; not on an authenticator that holds one of hers. */
export function creationOptions(
  rpId: string,
  challenge: string,
  member: { id: string; name: string; login: string | null },
  own: readonly Own[],
): CreationOptions {
  return {
    challenge,
    rp: { id: rpId, name: 'Condado' },
    user: {
      id: userHandle(member.id),
      name: member.login ?? member.name,
      displayName: member.name,
    },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: challengeMs,
    excludeCredentials: own.map(descriptor),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  }
}

function descriptor({ credentialId, transports }: Own) {
  return { id: credentialId.toString('base64url'), type: 'public-key' as const, transports }
}
