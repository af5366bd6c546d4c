import { expect, test } from 'vitest'
import {
  type AllianceShare,
  allianceOfCounty,
  freshnessOfCounty,
} from '../../server/alliance/rules.ts'

const share = (assessed: AllianceShare['assessed'], ageDays: number | null): AllianceShare => ({
  weight: 2,
  assessed,
  freshness: ageDays === null ? null : 'fresh',
  ageDays,
})

test('who is not assessed has no say, wherever it stands in the list', () => {
  const shares = [share(null, 5), share(2, 30), share(null, null), share(null, 80)]
  expect(allianceOfCounty(shares)).toBe('ally')
  expect(freshnessOfCounty(shares)).toEqual({ freshness: 'fresh', ageDays: 30 })
})

test('nobody, and nobody assessed, has neither alliance nor age', () => {
  for (const shares of [[], [share(null, null)], [share(null, 5)]]) {
    expect(allianceOfCounty(shares)).toBe('not_assessed')
    expect(freshnessOfCounty(shares)).toEqual({ freshness: null, ageDays: null })
  }
})
