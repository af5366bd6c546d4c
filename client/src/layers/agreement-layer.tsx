import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { GlyphName } from '../../../server/marks/rules.ts'
import { type Agreement, agreementTone } from '../../../server/palette/rules.ts'
import { listRecordCounties } from '../../../server/records/contract.ts'
import type { Output } from '../api.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import type { Layer, Scale } from '../map/layer.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { type LayerProps, useTellLayer } from './layer-props.ts'
import styles from './layers.module.css'

const glyphs: Record<Agreement, GlyphName> = {
  in_force: 'locked',
  ended: 'unlocked',
  unknown: 'not_assessed',
}

/** Where the public record knows agreements with ICE. What it does not know, it does not deny. */
export function AgreementLayer({ view: { asOf, known }, onLayer }: LayerProps) {
  const t = useT()
  const query = { kind: '287g' as const, ...(asOf && { asOf }), ...(known && { knownOn: known }) }
  const { data, error, refetch } = useQuery({
    ...queryFor(listRecordCounties, { query }),
    placeholderData: keepPreviousData,
  })
  const layer = useMemo(() => data && agreementLayer(data), [data])
  useTellLayer(layer, onLayer)
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  return <p className={styles.note}>{t('layers.agreement.note')}</p>
}

export function agreementLayer({ knownAsOf, counties }: Output<typeof listRecordCounties>): Layer {
  const byFips = new Map(counties.map((one) => [one.fips, one]))
  const area: Scale<Agreement> = {
    title: (t) => t('layers.agreement'),
    values: ['in_force', 'ended', 'unknown'],
    valueOf: ({ fips }) => {
      const county = byFips.get(fips)
      if (county && county.inForce > 0) return 'in_force'
      return county && county.ended > 0 ? 'ended' : 'unknown'
    },
    tone: agreementTone,
    glyph: (value) => glyphs[value],
    word: (t, value) => {
      if (value !== 'unknown') return t(`layers.agreement.${value}`)
      return knownAsOf
        ? t('layers.agreement.unknownAsOf', { day: formatDay(knownAsOf) })
        : t('layers.agreement.unknown')
    },
    blank: ['unknown'],
  }
  const say: Layer['say'] = (t: Translate, county) => {
    const models = byFips.get(county.fips)?.models ?? []
    return [`${area.title(t)}: ${area.word(t, area.valueOf(county))}`, ...models].join(' · ')
  }
  const about = (t: Translate) => area.word(t, 'unknown')
  return { area, flags: true, bySector: false, say, ...(knownAsOf && { about }) }
}
