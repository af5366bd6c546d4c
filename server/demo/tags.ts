import { addDays } from '../days.ts'
import { eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import type { Place } from './store.ts'
import type { Tagged } from './tags-store.ts'
import { audited, membersOf, regionOf, type World } from './world.ts'

/** Tags as the coalition's admin made them over the year: for contacts by what was met, for institutions by what they have. */
const tags = [
  {
    tag: 'jail_holds',
    en: 'Jail holds',
    es: 'Retenciones en la cárcel',
    day: -340,
    met: ['sheriff', 'city_police'],
  },
  {
    tag: 'know_your_rights',
    en: 'Know your rights',
    es: 'Conozca sus derechos',
    day: -330,
    met: ['church', 'immigrant_led', 'library'],
  },
  {
    tag: 'workplace',
    en: 'Workplace',
    es: 'Lugar de trabajo',
    day: -300,
    met: ['employer', 'farm', 'union_local'],
  },
  {
    tag: 'school_doors',
    en: 'School doors',
    es: 'Puertas de la escuela',
    day: -280,
    met: ['school_district'],
  },
  {
    tag: 'spring_tour',
    en: 'Spring tour',
    es: 'Gira de primavera',
    day: -270,
    met: ['county_commission', 'city_government'],
    retired: -120,
  },
  {
    tag: 'interpreter',
    en: 'Interpreter on staff',
    es: 'Tiene intérprete',
    day: -260,
    has: ['hospital', 'school_district', 'legal_aid'],
  },
  {
    tag: 'lends_room',
    en: 'Lends a room',
    es: 'Presta un salón',
    day: -250,
    has: ['church', 'library', 'union_local', 'civic'],
  },
] as const

const chance = 0.45
/** Of the directory that came with the product: as many as a few people look after. */
const seededAtMost = 14

/** Makes the tags, puts them on contacts and on what members added, and plans them for what was there before. */
export function addTags(
  world: World,
  places: readonly Place[],
  newcomers: readonly Place[],
): Tagged[] {
  const dice = new Dice('tags')
  const admin = world.members.find(({ roles }) => roles.includes('admin'))
  if (!admin) return []
  for (const { tag, en, es, day, ...more } of tags) {
    const key = `tag.${tag}`
    const retired = 'retired' in more ? more.retired : undefined
    const at = eveningOf(addDays(world.today, day), dice)
    const said = { key, en, es, member_id: admin.id }
    world.rows.word_changes.push({ ...said, version: 1, retired: false, at })
    audited(world, at, admin.id, 'added', 'word', key)
    if (retired !== undefined) {
      const ended = eveningOf(addDays(world.today, retired), dice)
      world.rows.word_changes.push({ ...said, version: 2, retired: true, at: ended })
      audited(world, ended, admin.id, 'retired', 'word', key)
    }
    const isRetired = retired !== undefined
    world.rows.words.push({
      key,
      en,
      es,
      retired: isRetired,
      version: isRetired ? 2 : 1,
      created_at: at,
    })
  }
  tagContacts(world, [...places, ...newcomers], dice)
  const suits = (kind: string) =>
    tags.flatMap((one) =>
      'has' in one && (one.has as readonly string[]).includes(kind) ? [one.tag] : [],
    )
  const added = new Set(newcomers.map(({ id }) => id))
  for (const row of world.rows.institutions) {
    const chosen = added.has(row.id) && dice.happens(chance) ? suits(row.kind) : []
    if (chosen.length > 0) row.tags = chosen
  }
  return dice
    .shuffled(
      places.filter(({ kind, counties }) => counties.length === 1 && suits(kind).length > 0),
    )
    .slice(0, seededAtMost)
    .map(({ id, kind, counties: [fips = ''] }) => {
      const at = eveningOf(addDays(world.today, -dice.int(5, 200)), dice)
      const editorId = dice.one(membersOf(world, regionOf(world, fips))).id
      audited(world, at, editorId, 'edited', 'institution', id)
      return { id, tags: suits(kind), editorId, at }
    })
}

function tagContacts(world: World, places: readonly Place[], dice: Dice): void {
  const kindOf = new Map(places.map(({ id, kind }) => [id, kind]))
  for (const contact of world.rows.contacts) {
    const kind = kindOf.get(contact.institution_id) ?? ''
    const chosen = tags.filter(
      (one) =>
        'met' in one &&
        (one.met as readonly string[]).includes(kind) &&
        contact.happened_on > addDays(world.today, one.day) &&
        !('retired' in one && contact.happened_on > addDays(world.today, one.retired)) &&
        dice.happens(chance),
    )
    if (chosen.length > 0) contact.tags = chosen.map(({ tag }) => tag).sort()
  }
}
