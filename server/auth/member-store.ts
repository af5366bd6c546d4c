import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/database.ts'
import type { Language } from '../members/rules.ts'
import type { Member } from './policy.ts'

/** A member without a session of hers: whoever asks brings a token or a feed that she has made. */
export interface AwayMember extends Member {
  readonly openOnly: true
  readonly name: string
  readonly language: Language
  readonly organizationName: string
  readonly regions: readonly string[]
}

/** As she is now; undefined when she is cut off. What is asked so never reads what is restricted. */
export async function findAwayMember(db: Db, id: string): Promise<AwayMember | undefined> {
  const row = await db
    .selectFrom('members')
    .innerJoin('organizations', 'organizations.id', 'members.organization_id')
    .where('members.id', '=', id)
    .where('members.deactivated_at', 'is', null)
    .select((eb) => [
      'members.id',
      'members.name',
      'members.language',
      'members.roles',
      'members.organization_id as organizationId',
      'organizations.name as organizationName',
      jsonArrayFrom(
        eb
          .selectFrom('member_regions')
          .leftJoin('counties', 'counties.region_id', 'member_regions.region_id')
          .whereRef('member_regions.member_id', '=', 'members.id')
          .select(['member_regions.region_id as regionId', 'counties.fips'])
          .orderBy('counties.fips'),
      ).as('territory'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { territory, ...member } = row
  return {
    ...member,
    openOnly: true,
    regions: [...new Set(territory.map((one) => one.regionId))],
    counties: territory.flatMap((one) => (one.fips ? [one.fips] : [])),
  }
}
