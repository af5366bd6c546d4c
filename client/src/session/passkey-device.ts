import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser'
import type {
  Assertion,
  Attestation,
  challengeRegistration,
  challengeSignIn,
} from '../../../server/passkeys/contract.ts'
import { ApiError, type Output } from '../api.ts'

type RequestOptions = Output<typeof challengeSignIn>
type CreationOptions = Output<typeof challengeRegistration>

const load = () => import('@simplewebauthn/browser')

/** Whether there can be passkeys: not in an old browser, and not at an address of numbers. */
export function passkeysHere(): 'yes' | 'numbers' | 'no' {
  if (/^[\d.]+$|^\[/.test(location.hostname)) return 'numbers'
  return 'PublicKeyCredential' in window ? 'yes' : 'no'
}

/** Has the authenticator answer a challenge. Throws ApiError with a code of ours when it does not. */
export async function answerChallenge(optionsJSON: RequestOptions): Promise<Assertion> {
  const { startAuthentication } = await load()
  return toAssertion(await spoken(startAuthentication({ optionsJSON })))
}

/** Whether the browser offers passkeys where the sign-in name is typed. */
export async function offersInField(): Promise<boolean> {
  return passkeysHere() === 'yes' && (await load()).browserSupportsWebAuthnAutofill()
}

/**
 * Waits until the member picks a passkey where she types her name. Ends by an abort as soon as the browser is asked
 * for anything else.
 */
export async function answerInField(optionsJSON: RequestOptions): Promise<Assertion> {
  const { startAuthentication } = await load()
  return toAssertion(await startAuthentication({ optionsJSON, useBrowserAutofill: true }))
}

export async function stopAnsweringInField(): Promise<void> {
  ;(await load()).WebAuthnAbortService.cancelCeremony()
}

/**
 * Has an authenticator make a passkey, if it can one that also derives secrets: keys that are plugged in have to be
 * told at once. Throws ApiError with a code of ours when it does not.
 */
export async function makePasskey(optionsJSON: CreationOptions): Promise<Attestation> {
  const { startRegistration } = await load()
  const { id, response }: RegistrationResponseJSON = await spoken(
    startRegistration({ optionsJSON: { ...optionsJSON, extensions: { prf: {} } } }),
  )
  const { clientDataJSON, attestationObject, transports } = response
  return { credentialId: id, clientDataJSON, attestationObject, transports: transports ?? [] }
}

function toAssertion({ id, response }: AuthenticationResponseJSON): Assertion {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    credentialId: id,
    clientDataJSON,
    authenticatorData,
    signature,
    userHandle: userHandle ?? null,
  }
}

/** What browsers say when there is no passkey in the end, as the code that people get a sentence for. */
const codes: Record<string, string> = {
  InvalidStateError: 'passkey_here_already',
  SecurityError: 'passkey_other_address',
  NotSupportedError: 'passkey_not_supported',
  ConstraintError: 'passkey_not_supported',
}

async function spoken<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    // closed, timed out, or no passkey there: browsers do not say which
    throw new ApiError(0, codes[(error as Error).name] ?? 'passkey_cancelled')
  }
}
