import type { ColumnType, Generated } from 'kysely'
import type { Language, Role } from './rules.ts'

export interface OrganizationTable {
  id: string
  name: string
  version: Generated<number>
  created_at: Generated<string>
}

export interface MemberTable {
  id: string
  organization_id: string
  name: string
  login: ColumnType<string | null, string | null | undefined>
  password_hash: ColumnType<string | null, string | null | undefined>
  language: Generated<Language>
  roles: Role[]
  version: Generated<number>
  created_at: Generated<string>
  deactivated_at: ColumnType<string | null, string | null | undefined>
}

export interface MemberRegionTable {
  member_id: string
  region_id: string
}
