import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Campaign, listCandidates } from '../../../server/campaigns/contract.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { useKinds } from '../session/use-kinds.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { WhereField } from '../ui/where-field.tsx'
import { choosables, type Unit, units } from './candidates.ts'
import styles from './picker.module.css'
import { TargetPreview } from './target-preview.tsx'

/** What there is to say when institutions are there, and none of what is asked for in them. */
const nobody = {
  institutions: 'campaigns.add.none',
  seats: 'campaigns.add.noSeats',
  people: 'campaigns.add.noPeople',
} as const

type Props = { campaign: Campaign; onAdded: (count: number) => void }

/** Chooses whom to ask by what, where or name, and shows who would be added. */
export function TargetPicker({ campaign, onAdded }: Props) {
  const t = useT()
  const kindsOf = useKinds('all')
  const [what, setWhat] = useState('')
  const [where, setWhere] = useState('')
  const [q, setQ] = useState('')
  const [unit, setUnit] = useState<Unit>('institutions')
  const query = {
    ...((sectors as readonly string[]).includes(what) ? { sector: what as Sector } : {}),
    ...(what !== '' && !(sectors as readonly string[]).includes(what) ? { kind: what } : {}),
    ...(where === '' ? {} : /^\d+$/.test(where) ? { county: where } : { region: where }),
    // people are sought by their own names, everything else by the institution's
    ...(q === '' ? {} : unit === 'people' ? { person: q } : { q }),
  }
  const asked = Object.keys(query).length > 0
  const found = useQuery({
    ...queryFor(listCandidates, { params: { id: campaign.id }, query }),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const list = found.data && choosables(found.data.items, unit)
  return (
    <div className={styles.picker}>
      <div className={styles.filters}>
        <Field label={t('campaigns.add.what')}>
          {(control) => (
            <Select {...control} value={what} onChange={(event) => setWhat(event.target.value)}>
              <option value="">{t('campaigns.add.what.all')}</option>
              {sectors.map((sector) => (
                <optgroup key={sector} label={t(`sector.${sector}`)}>
                  <option value={sector}>
                    {t('campaigns.add.what.sector', { sector: t(`sector.${sector}`) })}
                  </option>
                  {kindsOf(sector).map((kind) => (
                    <option key={kind} value={kind}>
                      {kindWord(t, kind)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          )}
        </Field>
        <WhereField value={where} onChange={setWhere} />
        <SearchField
          label={t(unit === 'people' ? 'campaigns.add.searchPeople' : 'campaigns.add.search')}
          value={q}
          onChange={setQ}
        />
      </div>
      <RadioChoice
        legend={t('campaigns.add.unit')}
        options={units.map((value) => ({
          value,
          label: t(`campaigns.add.unit.${value}`),
          hint: t(`campaigns.add.unit.${value}.hint`),
        }))}
        value={unit}
        onChange={setUnit}
      />
      {!asked && <p className={styles.soft}>{t('campaigns.add.start')}</p>}
      {asked && found.error && (
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      )}
      {asked && !list && !found.error && <Loading lines={6} />}
      {asked && list && list.length === 0 && (
        <p className={styles.soft}>
          {t(found.data?.items.length ? nobody[unit] : 'campaigns.add.none')}
        </p>
      )}
      {asked && list && list.length > 0 && (
        <TargetPreview
          // another question is another list: nothing chosen is carried over unseen
          key={JSON.stringify([query, unit])}
          campaign={campaign}
          list={list}
          busy={found.isPlaceholderData}
          onAdded={onAdded}
        />
      )}
    </div>
  )
}
