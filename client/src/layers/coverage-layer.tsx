import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type CountyCoverage, listCountyCoverage } from '../../../server/coverage/contract.ts'
import { coverageValues } from '../../../server/coverage/rules.ts'
import type { GlyphName } from '../../../server/marks/rules.ts'
import { coverageTone } from '../../../server/palette/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import type { Layer, Scale } from '../map/layer.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { type LayerProps, useTellLayer } from './layer-props.ts'
import styles from './layers.module.css'

type Value = CountyCoverage['value']

const glyphs: Record<Value, GlyphName> = {
  covered: 'kept',
  partly: 'in_the_works',
  quiet: 'due',
  never: 'never_asked',
  unset: 'not_assessed',
}

/** Whether we meet those we want to meet, as often as we want to. */
export function CoverageLayer({ view: { sector, asOf, known }, onLayer }: LayerProps) {
  const t = useT()
  const query = {
    ...(sector && { sector }),
    ...(asOf && { asOf }),
    ...(known && { knownOn: known }),
  }
  const { data, error, refetch } = useQuery({
    ...queryFor(listCountyCoverage, { query }),
    placeholderData: keepPreviousData,
  })
  const layer = useMemo(() => data && coverageLayer(data), [data])
  useTellLayer(layer, onLayer)
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  return <p className={styles.note}>{t('layers.coverage.note')}</p>
}

export function coverageLayer(counties: readonly CountyCoverage[]): Layer {
  const byFips = new Map(counties.map((one) => [one.fips, one]))
  const area: Scale<Value> = {
    title: (t) => t('layers.coverage'),
    values: coverageValues,
    valueOf: ({ fips }) => byFips.get(fips)?.value ?? 'unset',
    tone: coverageTone,
    glyph: (value) => glyphs[value],
    word: (t, value) => t(`layers.coverage.${value}`),
    blank: ['never', 'unset'],
  }
  const say = (t: Translate, { fips }: { fips: string }) => {
    const county = byFips.get(fips)
    if (!county) return t('layers.coverage.unset')
    return [
      area.word(t, county.value),
      ...(county.wanted > 0
        ? [t('layers.coverage.counts', { covered: county.covered, wanted: county.wanted })]
        : []),
      ...(county.quietOn ? [t('layers.coverage.quietOn', { day: formatDay(county.quietOn) })] : []),
    ].join(' · ')
  }
  return { area, flags: false, bySector: true, say }
}
