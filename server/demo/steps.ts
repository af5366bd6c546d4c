import { addDays } from '../days.ts'
import { Dice } from './dice.ts'
import type { Row } from './store.ts'
import { audited, type World } from './world.ts'

const words = {
  en: [
    'A draft on paper',
    'The county attorney has read it',
    'On the agenda of the board',
    'Staff told in writing',
    'First training held',
  ],
  es: [
    'Un borrador por escrito',
    'Lo revisó el abogado del condado',
    'En la agenda de la mesa',
    'Aviso al personal por escrito',
    'Primera capacitación',
  ],
} as const

const closing: readonly string[] = ['verdict_confirmed', 'lapsed', 'withdrawn']

/** Steps on the way to promises that are still open: some reached by progress that was noted, some late. */
export function addSteps(world: World): void {
  const dice = new Dice('steps')
  const languages = new Map(world.rows.contacts.map(({ id, language }) => [id, language]))
  for (const promise of world.rows.commitments) {
    const events = world.rows.commitment_events.filter((one) => one.commitment_id === promise.id)
    const isOpen = !events.some(({ kind }) => closing.includes(kind))
    if (!isOpen || !dice.happens(0.5)) continue
    const texts = words[languages.get(promise.contact_id ?? '') ?? 'en']
    const count = dice.int(2, 3)
    const first = dice.int(0, texts.length - count)
    const progress = events.filter(({ kind }) => kind === 'progress')
    for (let n = 0; n < count; n += 1) {
      const id = dice.id(String(promise.recorded_at))
      const reachedBy = progress[n]
      world.rows.milestones.push({
        id,
        commitment_id: promise.id,
        text: texts[first + n] as string,
        due_on: dueOn(promise, reachedBy?.happened_on, n, world.today, dice),
        author_id: promise.author_id,
        recorded_at: promise.recorded_at as string,
        facts_hash: null,
      })
      if (reachedBy) reachedBy.milestone_id = id
      const at = String(promise.recorded_at)
      audited(world, at, promise.author_id, 'step_added', 'commitment', promise.id)
    }
  }
}

/** A reached step was due about when it was reached; the next one may be late, the others are ahead. */
function dueOn(
  promise: Row<'commitments'>,
  reachedOn: string | undefined,
  n: number,
  today: string,
  dice: Dice,
): string | null {
  if (reachedOn) return addDays(reachedOn, dice.int(0, 9))
  const late = addDays(today, -dice.int(2, 20))
  if (n < 2 && dice.happens(0.4) && late > promise.made_on) return late
  return dice.happens(0.7) ? addDays(today, 7 + 14 * n + dice.int(0, 9)) : null
}
