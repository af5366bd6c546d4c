import { addDays } from '../days.ts'
import { baseKind } from '../institutions/rules.ts'
import { codeOf, listOf } from '../words/list-rules.ts'
import { eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import { audited, type World } from './world.ts'

/** Kinds as the coalition's admin made them early in the year. */
const kinds = [
  { key: 'contactKind.visit__court_watch', en: 'Court watch', es: 'Observación en la corte' },
  {
    key: 'contactKind.training__know_your_rights',
    en: 'Know-your-rights class',
    es: 'Clase de derechos',
  },
  {
    key: 'recordKind.policy__safe_schools',
    en: 'Safe-schools policy',
    es: 'Política de escuela segura',
  },
] as const

/** Some of what is a visit or a training, and what schools wrote down, is called what it was. */
export function addOwnKinds(world: World): void {
  const dice = new Dice('own kinds')
  const admin = world.members.find(({ roles }) => roles.includes('admin'))
  if (!admin) return
  for (const { key, en, es } of kinds) {
    const code = codeOf(key)
    const at = eveningOf(addDays(world.today, -345), dice)
    const said = { key, en, es, retired: false }
    world.rows.words.push({ ...said, version: 1, created_at: at })
    world.rows.word_changes.push({ ...said, version: 1, member_id: admin.id, at })
    audited(world, at, admin.id, 'added', 'word', key)
    if (listOf(key) === 'contactKind')
      for (const contact of world.rows.contacts)
        if (baseKind(code) === contact.kind && dice.happens(0.4)) contact.own_kind = code
    if (listOf(key) === 'recordKind')
      for (const record of world.rows.public_records)
        if (baseKind(code) === record.kind) record.own_kind = code
  }
}
