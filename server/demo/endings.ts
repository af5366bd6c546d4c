import { addDays, type Day, daysBetween } from '../days.ts'
import type { Dice } from './dice.ts'

/** How a promise of the demo stands today. `waiting`: a verdict waits for its second member. */
export type Ending =
  | 'kept'
  | 'partly_kept'
  | 'broken'
  | 'waiting'
  | 'due'
  | 'stalled'
  | 'in_progress'
  | 'open'
  | 'reopened'
  | 'lapsed'
  | 'withdrawn'

export interface Step {
  kind: 'progress' | 'evidence' | 'verdict' | 'proposal' | 'lapsed' | 'withdrawn' | 'reopened'
  verdict?: 'kept' | 'partly_kept' | 'broken'
  /** days after the promise */
  after: number
}

interface Course {
  /** days back at which such a promise was made: at least, at most */
  age: readonly [number, number]
  /** the day it is due, of a promise made that day */
  due: (madeOn: Day, today: Day, dice: Dice) => Day | null
  /** what happened to it in between; `age` = days since it was made */
  steps: (age: number, dice: Dice) => Step[]
}

const soon = (madeOn: Day, _today: Day, dice: Dice) => addDays(madeOn, dice.int(14, 35))
const ahead = (_madeOn: Day, today: Day, dice: Dice) =>
  dice.happens(0.6) ? addDays(today, dice.int(4, 90)) : null
const never = () => null
const sometimesSoon = (madeOn: Day, today: Day, dice: Dice) =>
  dice.happens(0.7) ? soon(madeOn, today, dice) : null

/** A verdict with what led to it: it comes weeks after the promise, and is confirmed within days. */
function judged(verdict: NonNullable<Step['verdict']>) {
  return (age: number, dice: Dice): Step[] => {
    const after = dice.int(24, Math.min(100, age - 14))
    const before: Step[] = [
      { kind: 'progress', after: Math.floor(after / 2) },
      { kind: 'evidence', after: after - dice.int(0, 3) },
    ]
    const led = before.filter(() => dice.happens(verdict === 'broken' ? 0.3 : 0.6))
    return [...led, { kind: 'verdict', verdict, after }]
  }
}

const ended = (kind: 'lapsed' | 'withdrawn') => (age: number, dice: Dice) => [
  { kind, after: dice.int(10, age - 3) },
]

/** How each ending comes about, so that the rules find it by themselves. */
export const courses: Readonly<Record<Ending, Course>> = {
  kept: { age: [45, 425], due: sometimesSoon, steps: judged('kept') },
  partly_kept: { age: [45, 425], due: sometimesSoon, steps: judged('partly_kept') },
  broken: { age: [45, 425], due: soon, steps: judged('broken') },
  waiting: {
    age: [40, 425],
    due: soon,
    steps: (age, dice) => [
      {
        kind: 'proposal',
        verdict: dice.one(['kept', 'broken']),
        after: dice.int(age - 12, age - 4),
      },
    ],
  },
  due: {
    age: [38, 425],
    due: soon,
    steps: (_age, dice) =>
      dice.happens(0.4) ? [{ kind: 'progress', after: dice.int(5, 30) }] : [],
  },
  stalled: { age: [185, 425], due: never, steps: () => [] },
  in_progress: {
    age: [12, 425],
    due: ahead,
    steps: (age, dice) => [{ kind: 'progress', after: dice.int(Math.max(4, age - 150), age - 3) }],
  },
  open: { age: [1, 425], due: ahead, steps: () => [] },
  // kept, then undone: with a step forward since
  reopened: {
    age: [120, 425],
    due: ahead,
    steps: (age, dice) => {
      const reopened = dice.int(Math.max(75, age - 140), age - 20)
      return [
        { kind: 'verdict', verdict: 'kept', after: dice.int(24, 50) },
        { kind: 'reopened', after: reopened },
        ...(dice.happens(0.5) ? [{ kind: 'progress' as const, after: age - dice.int(4, 15) }] : []),
      ]
    },
  },
  lapsed: { age: [20, 425], due: never, steps: ended('lapsed') },
  withdrawn: { age: [20, 425], due: sometimesSoon, steps: ended('withdrawn') },
}

/** Whether a promise of that day can have ended so, given the last day something was held with who made it. */
export function canEndSo(ending: Ending, madeOn: Day, lastHeldOn: Day, today: Day): boolean {
  const age = daysBetween(madeOn, today)
  const [youngest, oldest] = courses[ending].age
  if (age < youngest || age > oldest) return false
  const quiet = daysBetween(lastHeldOn, today)
  // what is held with them keeps a promise from stalling
  return ending === 'stalled' ? quiet > 185 : ending !== 'open' || quiet < 170
}
