import { addDays } from '../days.ts'
import { daysBack } from './calendar.ts'
import { cast, organizations } from './cast.ts'
import { Dice } from './dice.ts'
import { audited, type World } from './world.ts'

/** The coalition, as it stood when the demo's year began. */
export function addMembers(world: World): void {
  const dice = new Dice('members')
  const at = `${addDays(world.today, -daysBack - 14)}T16:00:00.000Z`
  const idOf = new Map(organizations.map((name) => [name as string, dice.id(at)]))
  for (const [name, id] of idOf) {
    world.rows.organizations.push({ id, name, created_at: at })
    audited(world, at, null, 'added', 'organization', id)
  }
  for (const member of cast) {
    const id = dice.id(at)
    const organizationId = idOf.get(member.organization) as string
    world.members.push({ ...member, id, organizationId })
    world.rows.members.push({
      id,
      organization_id: organizationId,
      name: member.name,
      language: member.language,
      roles: member.roles,
      created_at: at,
    })
    for (const region_id of member.regions)
      world.rows.member_regions.push({ member_id: id, region_id })
    audited(world, at, null, 'added', 'member', id)
  }
}
