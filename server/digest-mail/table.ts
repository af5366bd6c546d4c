import type { ColumnType, Generated } from 'kysely'
import type { MailState } from './rules.ts'

type Later<T> = ColumnType<T | null, T | null | undefined>

export interface DigestAddressTable {
  member_id: string
  address_sealed: Later<Buffer>
  confirmed_at: Later<string>
  pending_sealed: Later<Buffer>
  code_hash: Later<Buffer>
  code_ends_at: Later<string>
  code_tries: Generated<number>
}

export interface DigestMailTable {
  member_id: string
  week: string
  state: MailState
  tries: Generated<number>
  claimed_at: Generated<string>
  next_try_at: Later<string>
  token_hash: Buffer
}
