import { describe, expect, test } from 'vitest'
import { measured, sentences } from '../../client/src/detector/measured.ts'
import { detect, endangers, findingKinds } from '../../server/detector/rules.ts'
import { heldOut, type Labelled } from './labelled.ts'
import { precision, recall, type Score, score, total } from './measure.ts'
import { english } from './sentences-en.ts'
import { spanish } from './sentences-es.ts'
import { freshEnglish, freshSpanish } from './sentences-fresh.ts'
import { newEnglish, newSpanish, statusEnglish, statusSpanish } from './sentences-status.ts'
import { unseenEnglish, unseenSpanish } from './sentences-unseen.ts'

const sets = {
  en: {
    first: english,
    fresh: freshEnglish,
    status: statusEnglish,
    unseen: [...unseenEnglish, ...newEnglish],
  },
  es: {
    first: spanish,
    fresh: freshSpanish,
    status: statusSpanish,
    unseen: [...unseenSpanish, ...newSpanish],
  },
} as const

const ordinary = ([, ...labels]: Labelled) => labels.every((label) => label.startsWith('~'))
const alarmed = ([sentence]: Labelled) => detect(sentence).findings.some(endangers)
const all = (sentences: readonly Labelled[]) => total(Object.values(score(sentences)))

test('the page counts all sentences, and those that were never tuned on', () => {
  const [all, new_] = [
    Object.values(sets).flatMap((one) => Object.values(one).flat()),
    Object.values(sets).flatMap((one) => one.unseen),
  ]
  expect(sentences).toEqual({ total: all.length, unseen: new_.length })
})

test('the first set is 300 sentences, half of them Spanish, and half of each are ordinary notes', () => {
  for (const { first } of Object.values(sets)) {
    expect(new Set(first.map(([sentence]) => sentence)).size).toBe(150)
    expect(first.filter(ordinary).length).toBeGreaterThanOrEqual(75)
  }
  expect([...english, ...spanish].filter(heldOut).length).toBeGreaterThan(90)
})

describe.each(['en', 'es'] as const)('%s', (language) => {
  const { first, fresh, status: aboutStatus, unseen } = sets[language]
  const everything = [...first, ...fresh, ...aboutStatus, ...unseen]

  test('finds what a careful reader finds, kind by kind', () => {
    const scores = score([...first, ...fresh, ...aboutStatus])
    for (const kind of findingKinds) {
      print(`${language} ${kind}`, scores[kind])
      expect(recall(scores[kind]), `recall of ${kind}`).toBeGreaterThanOrEqual(0.8)
      expect(precision(scores[kind]), `precision of ${kind}`).toBeGreaterThanOrEqual(0.85)
    }
  })

  test('holds on the third it was never tuned on', () => {
    const held = all([...first, ...fresh].filter(heldOut))
    print(`${language} held out`, held)
    expect(recall(held)).toBeGreaterThanOrEqual(0.85)
    expect(precision(held)).toBeGreaterThanOrEqual(0.9)
  })

  test('finds numbers in words it has never met, and says how seldom it finds status', () => {
    const { status, named_status, ...numbers } = score(unseen)
    const found = total(Object.values(numbers))
    const words = total([status, named_status])
    print(`${language} unseen, numbers and places`, found)
    print(`${language} unseen, words of status`, words)
    expect(recall(found)).toBeGreaterThanOrEqual(0.85)
    expect(precision(total([found, words]))).toBeGreaterThanOrEqual(0.9)
  })

  test('leaves ordinary notes in peace', () => {
    const notes = everything.filter(ordinary)
    const alarms = notes.filter(alarmed)
    say(`${language} false alarms: ${alarms.length} of n = ${notes.length} ordinary notes`)
    expect(alarms.length / notes.length).toBeLessThanOrEqual(0.05)
  })

  test('tells gently of what is an office’s own', () => {
    const gentle = first.filter(([, ...labels]) => labels.some((one) => one.startsWith('~')))
    for (const [sentence, ...labels] of gentle) {
      const said = detect(sentence).findings.map(({ kind, weight }) => [kind, weight])
      expect(said, sentence).toEqual(labels.map((label) => [label.slice(1), 1]))
    }
  })

  test('its page says what was measured here', () => {
    const { status, named_status, ...numbers } = score(unseen)
    const notes = everything.filter(ordinary)
    const of = ({ found, missed }: Score) => ({ found, of: found + missed })
    expect(measured[language]).toEqual({
      rehearsed: of(all([...first, ...fresh, ...aboutStatus])),
      numbers: of(total(Object.values(numbers))),
      words: of(total([status, named_status])),
      alarms: { found: notes.filter(alarmed).length, of: notes.length },
    })
  })
})

function print(name: string, one: Score): void {
  const percent = (part: number) => `${Math.round(part * 100)} %`
  const [n, said] = [one.found + one.missed, one.found + one.wrong]
  say(
    `${name}: recall ${percent(recall(one))} of n = ${n}, precision ${percent(precision(one))} of ${said}`,
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
