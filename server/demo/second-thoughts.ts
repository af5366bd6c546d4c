import { addDays } from '../days.ts'
import type { Language } from '../members/rules.ts'
import type { Contact } from './contacts.ts'
import { Dice } from './dice.ts'
import type { SecondThought } from './second-thoughts-store.ts'
import { audited, type World } from './world.ts'

/** What an author added to her note later, and what her lead wrote in its place from the same words. */
const additions: Record<Language, readonly (readonly [string, string])[]> = {
  en: [
    ['They asked us to send the text by mail.', 'They asked us to bring the text in person.'],
    ['The deputy took notes the whole time.', 'The deputy sat with us and said nothing.'],
    ['The next session is in January.', 'The next session is the second Monday of January.'],
  ],
  es: [
    ['Pidieron que les mandemos el texto por correo.', 'Pidieron que les llevemos el texto.'],
    ['Su asistente tomó notas todo el tiempo.', 'Su asistente estuvo ahí y no dijo nada.'],
    ['La próxima sesión es en enero.', 'La próxima sesión es el segundo lunes de enero.'],
  ],
}

const hour = 3_600_000
const after = (instant: string, hours: number) =>
  new Date(Date.parse(instant) + hours * hour).toISOString()

/** Notes of these weeks that two of us went on writing at the same time: one for each organizer with a lead. */
export function planSecondThoughts(
  world: World,
  contacts: readonly Contact[],
): readonly SecondThought[] {
  const dice = new Dice('second thoughts')
  const notes = new Map(world.rows.contacts.map(({ id, notes }) => [id, notes]))
  return world.members
    .filter(({ roles }) => roles.includes('organizer'))
    .flatMap((author) => {
      const lead = world.members.find(
        (one) =>
          one.roles.includes('lead') && one.regions.some((id) => author.regions.includes(id)),
      )
      const its = contacts.findLast(
        (one) =>
          one.author === author &&
          one.sensitivity === 'shared' &&
          one.outcome === 'held' &&
          one.day < addDays(world.today, -4) &&
          lead?.regions.includes(world.counties.get(one.visited.fips)?.regionId ?? '') &&
          notes.get(one.id),
      )
      if (!lead || !its) return []
      const [stored, incoming] = dice.one(additions[its.language])
      const said = notes.get(its.id)
      const [editedAt, clashedAt] = [after(its.recordedAt, 5), after(its.recordedAt, 7)]
      audited(world, editedAt, author.id, 'edited', 'contact', its.id)
      audited(world, clashedAt, lead.id, 'merged', 'contact', its.id)
      return [
        {
          id: dice.id(clashedAt),
          contactId: its.id,
          authorId: author.id,
          editedAt,
          stored: `${said} ${stored}`,
          leadId: lead.id,
          clashedAt,
          incoming: `${said} ${incoming}`,
        },
      ]
    })
}
