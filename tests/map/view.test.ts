import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefInView, layerNames, type MapView, viewOf } from '../../client/src/map/use-map-view.ts'
import { addDays } from '../../server/days.ts'
import { sectors } from '../../server/institutions/rules.ts'

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const pastDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-11-25', days))

const anyView: fc.Arbitrary<MapView> = fc.record({
  layer: fc.constantFrom(...layerNames),
  sector: maybe(fc.constantFrom(...sectors)),
  region: maybe(fc.constantFrom('top-of-alabama', 'nacolg')),
  campaign: maybe(fc.uuid()),
  asOf: maybe(pastDay),
  known: maybe(pastDay),
  county: fc.constant(undefined),
})

test('every view survives its address, and its way to a county and back', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const back = (href: string) => viewOf(new URL(href, 'http://localhost').searchParams)
      expect(back(hrefInView(view))).toEqual(view)
      expect(back(hrefInView(view, '01095'))).toEqual(view)
    }),
  )
})

test('what makes no sense in an address counts as not there', () => {
  const search = 'layer=none&sector=none&asOf=2026-02-30&known=9999-01-01&county=9999'
  expect(viewOf(new URLSearchParams(search))).toEqual(viewOf(new URLSearchParams()))
})
