import { addDays } from '../days.ts'
import { eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import { audited, type World } from './world.ts'

/** Kinds of contacts as the coalition's admin made them early in the year. */
const kinds = [
  { key: 'visit__court_watch', en: 'Court watch', es: 'Observación en la corte' },
  { key: 'training__know_your_rights', en: 'Know-your-rights class', es: 'Clase de derechos' },
] as const

/** Some of what is a visit or a training is called what it was. */
export function addOwnKinds(world: World): void {
  const dice = new Dice('own kinds')
  const admin = world.members.find(({ roles }) => roles.includes('admin'))
  if (!admin) return
  for (const { key: code, en, es } of kinds) {
    const key = `contactKind.${code}`
    const at = eveningOf(addDays(world.today, -345), dice)
    const said = { key, en, es, retired: false }
    world.rows.words.push({ ...said, version: 1, created_at: at })
    world.rows.word_changes.push({ ...said, version: 1, member_id: admin.id, at })
    audited(world, at, admin.id, 'added', 'word', key)
    for (const contact of world.rows.contacts)
      if (code.startsWith(`${contact.kind}__`) && dice.happens(0.4)) contact.own_kind = code
  }
}
