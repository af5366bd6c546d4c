import type { ColumnType, Generated } from 'kysely'

type Later = ColumnType<string | null, string | null | undefined>

export interface PasskeyTable {
  id: string
  member_id: string
  credential_id: Buffer
  public_key: Buffer
  sign_count: number
  transports: string[]
  backed_up: boolean
  name: string
  version: Generated<number>
  created_at: Generated<string>
  last_used_at: Later
  removed_at: Later
  device_id: Later
}

export type ChallengePurpose = 'register' | 'sign_in' | 'prove'

export interface ChallengeTable {
  challenge_hash: Buffer
  purpose: ChallengePurpose
  member_id: string | null
  created_at: Generated<string>
  expires_at: string
  used_at: Later
}
