import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  type Campaign,
  type CampaignCounty,
  listCampaignCounties,
  listCampaigns,
} from '../../../server/campaigns/contract.ts'
import { askStandings, type CampaignCountyValue } from '../../../server/campaigns/rules.ts'
import type { GlyphName } from '../../../server/marks/rules.ts'
import { campaignTone } from '../../../server/palette/rules.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import type { Layer, Scale } from '../map/layer.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { type LayerProps, useTellLayer } from './layer-props.ts'
import styles from './layers.module.css'

const glyphs: Record<CampaignCountyValue, GlyphName> = {
  yes: 'active_ally',
  leaning_yes: 'ally',
  undecided: 'neutral',
  leaning_no: 'unsupportive',
  no: 'opponent',
  refused: 'broken',
  waiting: 'in_the_works',
  not_asked: 'never_asked',
  no_target: 'not_assessed',
}

/** What those who were asked in a campaign have answered; the next to be decided unless one chooses another. */
export function CampaignLayer({ view, onChange, onLayer }: LayerProps) {
  const t = useT()
  const campaigns = useQuery(queryFor(listCampaigns, {}))
  const items = campaigns.data?.items
  const campaign = items?.find(({ id }) => id === view.campaign) ?? items?.[0]
  const { asOf, known } = view
  const counties = useQuery({
    ...queryFor(listCampaignCounties, {
      params: { id: campaign?.id ?? '' },
      query: { ...(asOf && { asOf }), ...(known && { knownOn: known }) },
    }),
    enabled: campaign !== undefined,
    placeholderData: keepPreviousData,
  })
  const layer = useMemo(
    () => campaign && counties.data && campaignLayer(campaign, counties.data),
    [campaign, counties.data],
  )
  useTellLayer(layer, onLayer)

  const failed = [campaigns, counties].find((one) => one.error && !one.data)
  if (failed?.error) {
    return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
  }
  if (items?.length === 0) return <p className={styles.note}>{t('layers.campaign.none')}</p>
  return (
    <div className={styles.choice}>
      <Field label={t('layers.campaign')}>
        {(control) => (
          <Select
            {...control}
            value={campaign?.id ?? ''}
            onChange={(event) => onChange({ campaign: event.target.value })}
          >
            {items?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[currentLanguage()]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}

export function campaignLayer(
  { name }: Pick<Campaign, 'name'>,
  counties: readonly CampaignCounty[],
): Layer {
  const byFips = new Map(counties.map((one) => [one.fips, one]))
  const about = () => name[currentLanguage()]
  const area: Scale<CampaignCountyValue> = {
    title: (t) => t('layers.campaign'),
    values: [...askStandings, 'no_target'],
    valueOf: ({ fips }) => byFips.get(fips)?.value ?? 'no_target',
    tone: campaignTone,
    glyph: (value) => glyphs[value],
    word: (t, value) => t(`layers.answer.${value}`),
    blank: ['not_asked', 'no_target'],
  }
  const say = (t: Translate, { fips }: { fips: string }) => {
    const county = byFips.get(fips)
    const counts = askStandings
      .filter((standing) => county && county.counts[standing] > 0)
      .map((standing) => `${t(`layers.answer.${standing}`)}: ${county?.counts[standing]}`)
    return [`${about()}: ${area.word(t, county?.value ?? 'no_target')}`, ...counts].join(' · ')
  }
  return { area, flags: false, bySector: false, about, say }
}
