import { type HashingRow, passwordMatches } from '../auth/secrets.ts'
import type { Db, Trx } from '../db/database.ts'
import { totpPlace } from '../sealed/key-store.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { matchingHash, newTotpSecret, stepOfCode } from './codes.ts'
import { isAppCode, isRecoveryCode, plainCode } from './rules.ts'
import { type Credentials, credentialsOf, useRecoveryCode, useStep } from './store.ts'

/** What somebody who says that she is this member knows. The code is of her app, or one of her recovery codes. */
export interface Known {
  password: string
  code: string
}

/** A code that is right, to be used up in the transaction that it opens something in. */
export type UseUp = (trx: Trx) => Promise<boolean>

/**
 * Whether password and code are those of a member. Works through the same steps for a name that nobody has, a wrong
 * password and a wrong code, so that neither the answer nor its time says which it was.
 * @returns undefined when not; else the member, and how to use the code up: it is false when somebody was faster
 */
export async function checkKnown(
  app: { db: Db; keyring: Keyring },
  whose: { login: string } | { memberId: string },
  known: Known,
  row: HashingRow,
): Promise<{ memberId: string; useUp: UseUp } | undefined> {
  const credentials = await credentialsOf(app.db, whose)
  const matches = await passwordMatches(credentials?.passwordHash ?? null, known.password, row)
  const useUp = await codeOf(app.keyring, credentials, plainCode(known.code), row)
  if (!credentials || !matches) return undefined
  const { memberId, totp, hasPasskey } = credentials
  // a password alone opens the setup for whoever has nothing better yet, and nothing for anybody else
  if (!totp) return hasPasskey ? undefined : { memberId, useUp: async () => true }
  return useUp && { memberId, useUp }
}

async function codeOf(
  keyring: Keyring,
  credentials: Credentials | undefined,
  code: string,
  row: HashingRow,
): Promise<UseUp | undefined> {
  if (isAppCode(code)) return appCode(keyring, credentials, code)
  if (!isRecoveryCode(code)) return undefined
  const hash = await matchingHash(credentials?.codeHashes ?? [], code, row)
  if (!hash || !credentials) return undefined
  return (trx) => useRecoveryCode(trx, credentials.memberId, hash)
}

function appCode(
  keyring: Keyring,
  credentials: Credentials | undefined,
  code: string,
): UseUp | undefined {
  const { totp } = credentials ?? {}
  const place = totpPlace(totp?.id ?? 'nobody')
  const secret = keyring.open(place, totp?.sealedSecret ?? keyring.seal(place, newTotpSecret()))
  const step = stepOfCode(secret, code, Date.now())
  if (!totp || step === undefined) return undefined
  return (trx) => useStep(trx, totp.id, step)
}
