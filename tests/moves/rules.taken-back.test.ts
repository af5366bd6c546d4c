import { expect, test } from 'vitest'
import { defaultThresholds } from '../../server/assessments/rules.ts'
import { type InstitutionFacts, institutionStanding } from '../../server/counties/rules.ts'
import { movesBetween } from '../../server/moves/rules.ts'
import { assessed, institution, now, promised } from '../counties/facts.ts'

const standing = (facts: Partial<InstitutionFacts>) => [
  institutionStanding(institution('i', facts), now, defaultThresholds),
]

test('an assessment that was known and no longer is was taken back, not expired', () => {
  const before = standing({ assessments: [assessed('a', 2, 10)] })
  const { alliance } = movesBetween(before, standing({}))
  expect(alliance).toMatchObject({ before: 'ally', after: 'not_assessed', onlyTime: false })
  expect(alliance?.changes).toMatchObject([
    { cause: 'taken_back', before: { entryId: 'a' }, after: null, decidedBy: null },
  ])
})

test('so was a promise', () => {
  const before = standing({ commitments: [promised('p', 10)] })
  const { accountability } = movesBetween(before, standing({}))
  expect(accountability).toMatchObject({ before: 'in_the_works', after: 'never_asked' })
  expect(accountability?.changes).toMatchObject([
    { cause: 'taken_back', before: { entryId: 'p' }, after: null, decidedBy: null },
  ])
})
