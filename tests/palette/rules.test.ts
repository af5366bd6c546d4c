import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agreementLayer } from '../../client/src/layers/agreement-layer.tsx'
import { campaignLayer } from '../../client/src/layers/campaign-layer.tsx'
import { coverageLayer } from '../../client/src/layers/coverage-layer.tsx'
import { type Scale, scalesOf } from '../../client/src/map/layer.ts'
import { statusLayers } from '../../client/src/map/status-layers.ts'
import { allianceValues } from '../../server/assessments/rules.ts'
import { accountabilityValues } from '../../server/counties/rules.ts'
import { contrast, faded, linearOf, oklabOf } from '../../server/palette/colour-rules.ts'
import { accountabilityTone, allianceTone, type Tone } from '../../server/palette/rules.ts'

type Matrix = readonly (readonly [number, number, number])[]

/** Full dichromacy on linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const sights: Record<string, Matrix> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function seen(hex: string, sight: Matrix) {
  const [r, g, b] = linearOf(hex)
  const [x = 0, y = 0, z = 0] = sight.map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  )
  return oklabOf([x, y, z])
}

/** Distance in OKLab × 100; about 2 is the least one notices with the two side by side. */
function difference(one: string, other: string, sight: Matrix): number {
  const [a, b] = [seen(one, sight), seen(other, sight)]
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function smallest(tones: readonly Tone[], sight: Matrix): number {
  const grounds = tones.map(({ fill }) => fill.ground)
  const pairs = grounds.flatMap((one, at) => grounds.slice(at + 1).map((other) => [one, other]))
  return Math.min(...pairs.map(([one = '', other = '']) => difference(one, other, sight)))
}

/**
 * Six least noticeable steps for fresh evidence: counties of one status rarely touch, so a colour has
 * to be recognized from the legend, across the map. Less is left where age has taken the saturation,
 * which is its purpose; there the symbol decides, and 2½ steps still part two neighbours.
 */
const enough = { fresh: 12, ageing: 8, stale: 5 } as const

/** Contested and mixed are drawn with two of these colours; their pattern tells them from both. */
const plainAlliances = [...allianceValues, 'not_assessed'] as const
const plainAccountabilities = accountabilityValues.filter((value) => value !== 'mixed')

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  describe.each(Object.entries(sights))('seen with %s', (_, sight) => {
    test.each(['fresh', 'ageing', 'stale'] as const)('alliances keep apart, %s', (freshness) => {
      const tones = plainAlliances.map((value) => allianceTone(theme, value, freshness))
      expect(smallest(tones, sight)).toBeGreaterThanOrEqual(enough[freshness])
    })

    test('accountabilities keep apart', () => {
      const tones = plainAccountabilities.map((value) => accountabilityTone(theme, value))
      expect(smallest(tones, sight)).toBeGreaterThanOrEqual(enough.fresh)
    })
  })

  test('symbols stand out from their ground', () => {
    const tones = [
      ...(['fresh', 'ageing', 'stale', 'expired'] as const).flatMap((freshness) =>
        [...plainAlliances, 'contested' as const].map((v) => allianceTone(theme, v, freshness)),
      ),
      ...accountabilityValues.map((value) => accountabilityTone(theme, value)),
    ]
    for (const { ink, fill } of tones)
      expect(contrast(ink, fill.ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('values that share a ground differ in their pattern', () => {
    const looks = (tones: Tone[]) => tones.map(({ fill }) => `${fill.ground} ${fill.pattern}`)
    const alliances = [
      ...plainAlliances.map((value) => allianceTone(theme, value, 'fresh')),
      ...plainAlliances.map((value) => allianceTone(theme, value, 'fresh', true)),
      allianceTone(theme, 'contested', 'fresh'),
    ]
    const promises = accountabilityValues.map((value) => accountabilityTone(theme, value))
    for (const all of [looks(alliances), looks(promises)])
      expect(new Set(all).size).toBe(all.length)
  })

  test('words are legible on every surface', () => {
    const colours = tokensOf(theme)
    for (const surface of ['paper', 'sheet', 'well'])
      for (const word of ['ink', 'ink-soft', 'ink-faint', 'accent'])
        expect(contrast(colours[word] ?? '', colours[surface] ?? '')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours['on-accent'] ?? '', colours.accent ?? '')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours['line-strong'] ?? '', colours.sheet ?? '')).toBeGreaterThanOrEqual(3)
  })
})

const furtherLayers = {
  campaign: campaignLayer({ name: { en: 'No holds', es: 'Sin retención' } }, []),
  '287g': agreementLayer({ knownAsOf: '2026-07-20', counties: [] }),
  coverage: coverageLayer([]),
}
const scales: [string, Scale][] = Object.entries({ ...statusLayers, ...furtherLayers }).flatMap(
  ([name, layer]) =>
    scalesOf(layer).map((scale): [string, Scale] => [
      `${name}: ${scale.title((key) => key)}`,
      scale,
    ]),
)

describe.each(['light', 'dark'] as const)('%s, every layer', (ink) => {
  test.each(scales)(
    '%s: two values differ in colour for everyone, or in pattern',
    (_name, scale) => {
      const fills = scale.values.map((value) => scale.tone(ink, value).fill)
      for (const [at, one] of fills.entries())
        for (const other of fills.slice(at + 1))
          if (one.pattern === other.pattern)
            for (const sight of Object.values(sights))
              expect(difference(one.ground, other.ground, sight)).toBeGreaterThanOrEqual(
                enough.fresh,
              )
    },
  )

  test.each(scales)(
    '%s: symbols stand out, and those upon the map are one a value',
    (_name, scale) => {
      for (const value of scale.values) {
        const { ink: symbol, fill } = scale.tone(ink, value)
        expect(contrast(symbol, fill.ground)).toBeGreaterThanOrEqual(4.5)
      }
      const drawn = scale.values.filter((value) => !scale.blank.includes(value))
      expect(new Set(drawn.map((value) => scale.glyph(value))).size).toBe(drawn.length)
    },
  )
})

test('black and white have nothing to fade', () => {
  expect([faded('#000000', 0.3), faded('#ffffff', 0.3)]).toEqual(['#000000', '#ffffff'])
})

describe('print', () => {
  test.each(scales)('%s tells its values apart without any colour', (_name, scale) => {
    const tones = scale.values.map((value) => scale.tone('print', value))
    const colours = tones.flatMap(({ fill, ink }) => [fill.ground, fill.mark, ink])
    for (const hex of colours) expect(hex).toMatch(/^#(..)\1\1$/)
    // a pattern each; what has none is black or white
    const looks = tones.map(({ fill }) => fill.pattern ?? fill.ground)
    expect(new Set(looks).size).toBe(scale.values.length)
  })

  test('age takes from the black and leaves the pattern', () => {
    for (const value of [...plainAlliances, 'contested' as const]) {
      const [fresh, ageing, stale] = (['fresh', 'ageing', 'stale'] as const).map((freshness) =>
        allianceTone('print', value, freshness),
      )
      expect([ageing?.fill.pattern, stale?.fill.pattern]).toEqual(
        Array(2).fill(fresh?.fill.pattern),
      )
      if (value === 'not_assessed') continue
      expect(new Set([fresh, ageing, stale].map((tone) => tone?.fill.mark)).size).toBe(3)
    }
  })
})

function tokensOf(theme: 'light' | 'dark'): Record<string, string> {
  const css = readFileSync(new URL('../../client/src/theme/tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')
  const block = theme === 'light' ? light : dark
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  )
}
