import type { Knowledge } from '../../../../server/time/rules.ts'

/** Both ways to look back: tsc knows when one is missing. */
const knowledge = {
  'time.known.now': 'As it was',
  'time.known.then': 'As we knew it then',
  'time.known.now.means': 'Counts everything recorded up to today, also what was entered later.',
  'time.known.then.means': 'Counts only what had been recorded by that day.',
} satisfies Record<`time.known.${Knowledge}${'' | '.means'}`, string>

export const time = {
  ...knowledge,
  'time.known': 'How to look back',
  'time.title': 'Through time',
  'time.slider': 'Month',
  'time.endOf': 'End of {month}',
  'time.today': 'Today, {day}',
  'time.play': 'Play',
  'time.pause': 'Pause',
  'time.moved': 'What moved since then',
} satisfies Record<string, string>
