import { expect, test } from 'vitest'
import { legendRows } from '../../client/src/map/layer.ts'
import { statusLayers } from '../../client/src/map/status-layers.ts'
import { commitmentStates } from '../../server/commitments/rules.ts'
import type { CountyListed } from '../../server/counties/contract.ts'

const noCounts = Object.fromEntries(
  [...commitmentStates, 'older', 'asks'].map((state) => [state, 0]),
) as CountyListed['counts']

function county(fips: string, facts: Partial<CountyListed>): CountyListed {
  return {
    fips,
    name: fips,
    regionId: 'nacolg',
    asOf: '2026-11-25',
    rulesVersion: 1,
    alliance: 'not_assessed',
    freshness: null,
    ageDays: null,
    accountability: 'never_asked',
    counts: noCounts,
    contradictions: 0,
    neverContacted: false,
    lastHeldOn: null,
    set: { alliance: null, accountability: null },
    ...facts,
  }
}

const counties = [
  county('01001', { alliance: 'ally', freshness: 'fresh', accountability: 'kept' }),
  county('01003', { alliance: 'ally', freshness: 'stale', neverContacted: true }),
  county('01005', { neverContacted: true }),
  county('01007', {}),
]

const counted = (rows: ReturnType<typeof legendRows>) =>
  Object.fromEntries(
    rows.filter(({ fips }) => fips.length > 0).map(({ value, fips }) => [value, fips]),
  )

test('a legend counts every county once in each of its scales', () => {
  expect(counted(legendRows(statusLayers.alliance.area, counties))).toEqual({
    ally: ['01001', '01003'],
    never_contacted: ['01005'],
    not_assessed: ['01007'],
  })
  expect(counted(legendRows(statusLayers.accountability.area, counties))).toEqual({
    kept: ['01001'],
    never_contacted: ['01003', '01005'],
    never_asked: ['01007'],
  })
  // as a disc upon the area: nothing is drawn for never asked, contacted or not
  expect(counted(legendRows(statusLayers.both.disc, counties))).toEqual({
    kept: ['01001'],
    never_asked: ['01003', '01005', '01007'],
  })
})

test('where nobody was is hatched; an assessed county keeps its colour below', () => {
  const { area } = statusLayers.alliance
  const fillOf = (one: CountyListed | undefined) =>
    one && area.tone('light', area.valueOf(one), one).fill
  const [fresh, stale, never, silent] = counties.map(fillOf)
  expect(fresh?.pattern).toBeNull()
  expect(stale?.pattern).toBe('hatch')
  expect(never?.pattern).toBe('hatch')
  expect(silent?.pattern).toBeNull()
  expect(stale?.ground).not.toBe(fresh?.ground)
  expect(stale?.ground).not.toBe(never?.ground)
})
