import { participantRoles } from '../contacts/rules.ts'
import { contactKeys, markOf } from './contact-rules.ts'
import type { Part } from './count.ts'
import {
  attendedContacts,
  contactGroups,
  firstTimes,
  institutionsMet,
  membersActive,
} from './facts-store.ts'
import type { FirstTime } from './frozen.ts'
import type { Ground } from './ground.ts'
import { type Group, numbersOf, tally } from './number-rules.ts'
import { namesOf } from './store.ts'

interface Also {
  first: FirstTime[]
  names: Record<string, string>
}

/** Contacts, each once however many took part, and who of ours took part in them. */
export async function countContacts(ground: Ground): Promise<Part<Also>> {
  const { sources, scope, span, withIds, institutions } = ground
  const marks = Object.fromEntries(
    [...institutions.values()].map((one) => [`${one.sector} ${one.kind}`, markOf(one)]),
  )
  const [rows, met, active, first, attended] = await Promise.all([
    contactGroups(sources.factsDb, scope, span, marks, withIds),
    institutionsMet(sources.factsDb, scope, span),
    membersActive(sources.factsDb, scope, span),
    firstTimes(sources.factsDb, scope, span),
    withIds ? attendedContacts(sources.factsDb, scope, span) : [],
  ])
  const counted = (now: boolean): Group[] => [
    ...rows
      .filter((row) => row.now === now)
      .map((row): Group => {
        const { count, ids } = row
        return { entry: 'contact', keys: contactKeys(row), count, ids }
      }),
    ...met
      .filter((row) => row.now === now)
      .map(({ ids }): Group => {
        const keys = ['contacts.institutions']
        return { entry: 'institution', keys, count: ids.length, ids }
      }),
  ]
  const isNow = ({ day }: { day: string }) => day >= span.from
  /** Counts people; the contacts behind it are kept apart. */
  const ladder = (now: boolean) =>
    new Map([
      ['ladder.members', active.find((row) => row.now === now)?.count ?? 0],
      ...participantRoles.map((role): [string, number] => [
        `ladder.first.${role}`,
        first.filter((one) => one.role === role && isNow(one) === now).length,
      ]),
    ])
  const firstNow = first.filter(isNow)
  const steps = participantRoles.map((role): Group => {
    const ids = [...new Set(firstNow.flatMap((one) => (one.role === role ? one.contactId : [])))]
    return { entry: 'contact', keys: [`ladder.first.${role}`], count: ids.length, ids }
  })
  const members = { entry: 'contact' as const, keys: ['ladder.members'], ids: attended }
  const organizations = [...new Set(rows.map(({ organization }) => organization))]
  const [names, memberNames] = await Promise.all([
    namesOf(
      sources.db,
      'organizations',
      organizations.filter((id) => id !== 'restricted'),
    ),
    namesOf(
      sources.db,
      'members',
      firstNow.map(({ memberId }) => memberId),
    ),
  ])
  return {
    numbers: {
      ...numbersOf(tally(counted(true)), tally(counted(false))),
      ...numbersOf(ladder(true), ladder(false)),
    },
    groups: [...counted(true), { ...members, count: attended.length }, ...steps].filter(
      ({ ids }) => ids.length > 0,
    ),
    also: {
      first: firstNow.map((one) => ({ ...one, name: memberNames[one.memberId] ?? '' })),
      names,
    },
  }
}
