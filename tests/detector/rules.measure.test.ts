import { describe, expect, test } from 'vitest'
import { measured } from '../../client/src/detector/measured.ts'
import { detect, endangers, findingKinds } from '../../server/detector/rules.ts'
import { heldOut, type Labelled } from './labelled.ts'
import { precision, recall, type Score, score, total } from './measure.ts'
import { english } from './sentences-en.ts'
import { spanish } from './sentences-es.ts'

const languages: [language: 'en' | 'es', sentences: readonly Labelled[]][] = [
  ['en', english],
  ['es', spanish],
]

const ordinary = ([, ...labels]: Labelled) => labels.every((label) => label.startsWith('~'))
const alarmed = ([sentence]: Labelled) => detect(sentence).findings.some(endangers)

test('the set is 300 sentences, half of them Spanish, and half of each are ordinary notes', () => {
  for (const [language, sentences] of languages) {
    expect(new Set(sentences.map(([sentence]) => sentence)).size, language).toBe(150)
    expect(sentences.filter(ordinary).length, language).toBeGreaterThanOrEqual(75)
  }
  const third = [...english, ...spanish].filter(heldOut).length
  expect(third).toBeGreaterThan(80)
})

describe.each(languages)('%s', (language, sentences) => {
  test('finds what a careful reader finds, kind by kind', () => {
    const scores = score(sentences)
    const lines = findingKinds.map((kind) => line(`${language} ${kind}`, scores[kind]))
    console.log(lines.join('\n'))
    for (const kind of findingKinds) {
      expect(recall(scores[kind]), `recall of ${kind}`).toBeGreaterThanOrEqual(0.8)
      expect(precision(scores[kind]), `precision of ${kind}`).toBeGreaterThanOrEqual(0.8)
    }
  })

  test('holds on the third it was never tuned on', () => {
    const whole = total(Object.values(score(sentences.filter(heldOut))))
    console.log(line(`${language} held out`, whole))
    expect(recall(whole)).toBeGreaterThanOrEqual(0.85)
    expect(precision(whole)).toBeGreaterThanOrEqual(0.85)
  })

  test('leaves ordinary notes in peace', () => {
    const notes = sentences.filter(ordinary)
    const alarms = notes.filter(alarmed)
    console.log(`${language} false alarms: ${alarms.length} of ${notes.length} ordinary notes`)
    expect(alarms.length / notes.length).toBeLessThanOrEqual(0.05)
  })

  test('tells gently of what is an office’s own', () => {
    const gentle = sentences.filter(([, ...labels]) => labels.some((one) => one.startsWith('~')))
    for (const [sentence, ...labels] of gentle) {
      const said = detect(sentence).findings.map(({ kind, weight }) => [kind, weight])
      expect(said, sentence).toEqual(labels.map((label) => [label.slice(1), 1]))
    }
  })

  test('says on its page what was measured here', () => {
    const whole = total(Object.values(score(sentences)))
    const held = total(Object.values(score(sentences.filter(heldOut))))
    const notes = sentences.filter(ordinary)
    expect(measured[language]).toEqual({
      sentences: sentences.length,
      dangers: whole.found + whole.missed,
      found: whole.found,
      heldOut: { dangers: held.found + held.missed, found: held.found, wrong: held.wrong },
      ordinary: notes.length,
      alarms: notes.filter(alarmed).length,
    })
  })
})

function line(name: string, score: Score): string {
  const percent = (part: number) => `${Math.round(part * 100)} %`
  return `${name}: recall ${percent(recall(score))} of n = ${score.found + score.missed}, precision ${percent(precision(score))} of ${score.found + score.wrong}`
}
