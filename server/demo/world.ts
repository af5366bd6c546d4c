import type { Day } from '../days.ts'
import type { CastMember } from './cast.ts'
import type { CountyName, DemoRows } from './store.ts'

export type DemoMember = CastMember & { id: string; organizationId: string }

/** What every part of the demo adds to. */
export interface World {
  readonly today: Day
  readonly counties: ReadonlyMap<string, CountyName>
  readonly rows: DemoRows
  members: DemoMember[]
}

/** The audit row of something the demo says was written at that instant. */
export function audited(
  world: World,
  at: string,
  memberId: string | null,
  action: string,
  subject: string,
  subjectId: string,
): void {
  const row = { at, member_id: memberId, action, subject, subject_id: subjectId, request_id: null }
  world.rows.audit.push(row)
}

/** Who of the cast works in a region. */
export function membersOf(world: World, regionId: string): DemoMember[] {
  return world.members.filter(
    (member) => member.share > 0 && (member.regions.includes(regionId) || isLeader(member)),
  )
}

export function isLeader(member: DemoMember): boolean {
  return member.roles.includes('leadership')
}

export function regionOf(world: World, fips: string): string {
  return world.counties.get(fips)?.regionId ?? ''
}
