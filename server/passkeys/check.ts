import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import type { Entering } from '../auth/session-store.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { type Asked, spendChallenge } from './challenge-store.ts'
import type { Assertion } from './contract.ts'
import type { Site } from './site.ts'
import { findCredential, spendCredential } from './store.ts'
import { challengeIn, verifyAssertion } from './verify.ts'

/** A passkey that has answered rightly. */
export interface Answered {
  readonly memberId: string
  readonly passkeyId: string
  /** Uses challenge and counter up, in the transaction of what they open; false when somebody was faster. */
  readonly spend: (trx: Trx) => Promise<boolean>
}

/**
 * Whether an answer is that of a passkey of a member who may sign in. Goes through the same steps for a credential
 * that nobody has: neither the answer nor its time says which it was.
 */
export async function checkAnswer(
  app: App,
  site: Site,
  answer: Assertion,
  asked: Asked,
  requestId: string,
): Promise<Answered | undefined> {
  const challenge = challengeIn(answer.clientDataJSON) ?? ''
  const found = await findCredential(app.db, Buffer.from(answer.credentialId, 'base64url'))
  const key = Uint8Array.from(found?.publicKey ?? decoyKey)
  const used = await verifyAssertion(site, challenge, answer, key)
  if (!found || !used || !isHers(answer, found.memberId, asked)) return undefined
  const { id: passkeyId, memberId, signCount } = found
  if (signCount > 0 && used.counter <= signCount) {
    // a copy of the authenticator answers in its place; said once a challenge, so that nobody fills the log
    await app.db.transaction().execute(async (trx) => {
      if (await spendChallenge(trx, challenge, asked)) {
        await audit(trx, { memberId, requestId }, 'counter_went_back', 'passkey', passkeyId)
      }
    })
    return undefined
  }
  return {
    memberId,
    passkeyId,
    spend: async (trx) =>
      (await spendChallenge(trx, challenge, asked)) &&
      (await spendCredential(trx, passkeyId, used)),
  }
}

/** Signing in with a passkey: what lets her in, to be used up in the transaction of her session. @throws 401 */
export async function enteringByPasskey(
  app: App,
  site: Site | undefined,
  answer: Assertion,
  requestId: string,
): Promise<(trx: Trx) => Promise<Entering>> {
  if (!site) throw problem('passkeys_need_a_name')
  const answered = await checkAnswer(app, site, answer, { purpose: 'sign_in' }, requestId)
  if (!answered) throw problem('passkey_not_valid')
  const { memberId, passkeyId, spend } = answered
  return async (trx) => {
    if (!(await spend(trx))) throw problem('passkey_not_valid')
    return { memberId, passkeyId, how: 'passkey' }
  }
}

/** The authenticator says whose passkey it used; whoever proves has said herself who she is. */
function isHers(answer: Assertion, memberId: string, asked: Asked): boolean {
  const handle = userHandle(memberId)
  if (asked.purpose === 'sign_in') return answer.userHandle === handle
  return asked.memberId === memberId && (answer.userHandle ?? handle) === handle
}

/** What an authenticator calls a member by: her id, which says nothing of her. */
export function userHandle(memberId: string): string {
  return Buffer.from(memberId.replaceAll('-', ''), 'hex').toString('base64url')
}

/** A public key (COSE, ES256) whose private half nobody kept. */
const decoyKey = Buffer.from(
  'pQECAyYgASFYIKrC+rBBrlwZ7yRmIaInbxYZm+tn+KN2OagTLybHhtavIlgg0Z0yj1puwB14x/B5EBMaogaSESP0br89U4i753du6g4=',
  'base64',
)
