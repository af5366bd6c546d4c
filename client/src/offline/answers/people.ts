import { listMembers } from '../../../../server/members/contract.ts'
import {
  getPerson,
  listPeople,
  type Person,
  type PersonListed,
} from '../../../../server/people/contract.ts'
import { fold, likenessOf, soughtWords } from '../../../../server/search/rules.ts'
import { answering, pageOf } from './answering.ts'
import type { World } from './world.ts'

export const people = [
  answering(listMembers, ({ pack }) => {
    const items = pack.members.toSorted((a, b) => a.name.localeCompare(b.name))
    return { items, nextCursor: null }
  }),
  answering(listPeople, (world, { query = {} }) => {
    const words = soughtWords(query.q ?? '')
    const found = peopleIn(world, query)
      .map((one) => ({ one, likeness: words ? likenessOf(words, textOf(one)) : 1 }))
      .filter(({ one, likeness }) => likeness > 0 || wasCalled(world, one, words))
      .sort((a, b) => b.likeness - a.likeness || a.one.name.localeCompare(b.one.name))
    const page = pageOf(found, query)
    return { items: page.items.map(({ one }) => one), nextCursor: page.nextCursor }
  }),
  answering(getPerson, (world, { params }) => {
    const listed = peopleIn(world, {}).find(({ id }) => id === params.id)
    const reach = reachOf(world, params.id)
    if (!listed || !reach) return undefined
    return {
      ...listed,
      ...reach,
      // a handover and a correction start from what the server knows
      seats: listed.seats.map((seat) => ({ ...seat, mayTurnOver: false })),
      website: null,
      addedBy: null,
      source: null,
      mayEdit: false,
      version: 0,
    }
  }),
]

/** How somebody is reached, as every seat of theirs says. */
function reachOf(
  { institutions }: World,
  id: string,
): Pick<Person, 'party' | 'email' | 'phone'> | undefined {
  for (const { seats } of institutions.values()) {
    for (const { tenures } of seats) {
      const tenure = tenures.find(({ person }) => person.id === id)
      if (tenure) return { party: tenure.party, email: tenure.email, phone: tenure.phone }
    }
  }
  return undefined
}

const textOf = ({ name, seats }: PersonListed) =>
  fold([name, ...seats.map(({ title }) => title)].join(' '))

/** Somebody of that name turned out to be her. */
function wasCalled({ institutions }: World, person: PersonListed, words: string): boolean {
  return person.seats.some(({ institution }) =>
    institutions
      .get(institution.id)
      ?.peopleFormerly?.some(
        ({ id, name }) => id === person.id && likenessOf(words, textOf({ ...person, name })) > 0,
      ),
  )
}

/** Whoever holds or held a seat in an institution of the pack. */
function peopleIn(
  { institutions }: World,
  where: { institution?: string | undefined; county?: string | undefined },
): PersonListed[] {
  const found = new Map<string, PersonListed>()
  for (const { id, name, counties, seats } of institutions.values()) {
    if (where.institution && where.institution !== id) continue
    if (where.county && !counties.includes(where.county)) continue
    for (const seat of seats) {
      for (const { person, confirmed, termEndsOn, endedOn } of seat.tenures) {
        const known = found.get(person.id) ?? { ...person, confirmed, seats: [] }
        known.seats.push({
          id: seat.id,
          title: seat.title,
          institution: { id, name },
          termEndsOn,
          endedOn,
        })
        found.set(person.id, known)
      }
    }
  }
  return [...found.values()]
}
