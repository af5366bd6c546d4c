import {
  type VerifiedRegistrationResponse,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import type { Assertion, Attestation } from './contract.ts'
import type { Site } from './site.ts'

/** Signatures we take, best first: EdDSA, ES256, RS256. The same list on every version of Node. */
export const algorithms = [-8, -7, -257]

/**
 * The challenge that an answer says it answers. Undefined when it says none, or comes out of a page inside another
 * site's.
 */
export function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const said = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    if (said.crossOrigin === true) return undefined
    return typeof said.challenge === 'string' ? said.challenge : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether this public key signed the answer, here, with the member herself verified. It says nothing yet of the
 * challenge, which the caller uses up, nor of the counter, which only the database can compare for all app servers.
 */
export async function verifyAssertion(
  site: Site,
  challenge: string,
  answer: Assertion,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<{ counter: number; backedUp: boolean } | undefined> {
  const { credentialId: id, ...response } = answer
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { ...response, userHandle: response.userHandle ?? undefined } as never,
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: { id, publicKey, counter: 0 },
    })
    if (!verified) return undefined
    const { newCounter, credentialBackedUp } = authenticationInfo
    return { counter: newCounter, backedUp: credentialBackedUp }
  } catch {
    // whatever does not fit: nobody outside learns what it was
    return undefined
  }
}

/** The new credential in the answer of an authenticator, made here with the member herself verified. */
export async function verifyAttestation(
  site: Site,
  challenge: string,
  answer: Attestation,
): Promise<VerifiedRegistrationResponse['registrationInfo']> {
  const { credentialId: id, ...response } = answer
  try {
    if (hasCertificates(response.attestationObject)) return undefined
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: response as never,
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    return registrationInfo?.credential.id === id ? registrationInfo : undefined
  } catch {
    return undefined
  }
}

/** We ask for no attestation: to check one with certificates, the library would ask their makers' servers. */
function hasCertificates(attestationObject: string): boolean {
  const attested = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject))
  const format = attested.get('fmt')
  return (
    format !== 'none' && (format !== 'packed' || attested.get('attStmt').get('x5c') !== undefined)
  )
}
