import { expect, test } from 'vitest'
import { defaultThresholds } from '../../server/assessments/rules.ts'
import { countyStatus } from '../../server/counties/rules.ts'
import { decodePoint, encodePoint, glimpseOf } from '../../server/time/rules.ts'
import { now, today } from '../counties/facts.ts'

test('what is missing of a point, or what no letter says, reads as nothing known', () => {
  const unknown = glimpseOf(countyStatus([], now, defaultThresholds), {
    alliance: null,
    accountability: null,
  })
  const point = encodePoint([unknown, unknown], today, today)
  const short = { ...point, accountability: '-?', counts: [], contradictions: [] }
  expect(decodePoint(short, today)).toEqual([unknown, unknown])
})
