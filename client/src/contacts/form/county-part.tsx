import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../i18n/use-t.ts'
import { useSession } from '../../session/session-context.ts'
import { useTerritory } from '../../territory.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { matches } from '../../ui/matches.ts'
import { Chosen } from './chosen.tsx'
import styles from './form.module.css'
import { FormPart } from './form-part.tsx'
import { HereButton } from './here-button.tsx'
import { ownContacts } from './own-contacts.ts'
import type { PartProps } from './part.ts'

const recentAtMost = 3

export function CountyPart({ draft, change, errors, goTo }: PartProps) {
  const t = useT()
  const { counties, regions, nameOf } = useTerritory()
  const near = useNearCounties()
  const [text, setText] = useState('')
  const { countyFips } = draft
  const regionId = counties.find(({ fips }) => fips === countyFips)?.regionId

  function choose(fips: string) {
    change({ countyFips: fips })
    setText('')
    goTo('institution')
  }

  if (countyFips !== null) {
    return (
      <FormPart title={t('log.county')}>
        <Chosen
          title={t('common.county', { name: nameOf(countyFips) })}
          detail={regions.find(({ id }) => id === regionId)?.name}
          action={
            <Button
              look="quiet"
              onClick={() => {
                change({ countyFips: null })
                goTo('county')
              }}
            >
              {t('log.change')}
            </Button>
          }
        />
      </FormPart>
    )
  }
  return (
    <FormPart title={t('log.county')} field="county" error={errors.county && t(errors.county)}>
      <div className={styles.quick}>
        <HereButton onFind={choose} />
        {near.map((fips) => (
          <Button key={fips} onClick={() => choose(fips)}>
            {nameOf(fips)}
          </Button>
        ))}
      </div>
      <Field label={t('log.county.search')}>
        {(control) => (
          <Combobox
            control={control}
            text={text}
            onText={setText}
            options={counties
              .filter(({ name }) => matches(text, name))
              .map(({ fips, name }) => ({ id: fips, label: name }))}
            onPick={({ id }) => choose(id)}
          />
        )}
      </Field>
    </FormPart>
  )
}

/** Where she was last, then the other counties of her regions. */
function useNearCounties(): string[] {
  const { member } = useSession()
  const { counties } = useTerritory()
  const own = useQuery(ownContacts).data?.items
  const recent = [...new Set(own?.map(({ countyFips }) => countyFips))].slice(0, recentAtMost)
  const ofRegions = counties.filter(({ regionId }) => member.regions.includes(regionId))
  // somebody with the whole state finds counties by typing
  const few = ofRegions.length <= 12 ? ofRegions.map(({ fips }) => fips) : []
  return [...new Set([...recent, ...few])]
}
