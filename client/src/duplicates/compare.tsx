import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './duplicates.module.css'
import { FieldChoice } from './field-choice.tsx'
import { type Compared, type Side, saidBy, sideOf } from './fields.ts'
import { MergePreview } from './merge-preview.tsx'
import { type Merging, useMerge, usePreview } from './use-merge.ts'

/** An entry as far as it is compared. */
export interface Comparable {
  id: string
  name: string
  version: number
  /** what tells it from the other at a glance: kind and places, or seats */
  hint: string
  page: string
}

type Props = {
  one: Comparable
  other: Comparable
  likely: 'one' | 'other'
  compared: readonly Compared[]
  /** what the entry that stays will say, with these fields in place of its own */
  factsOf: (stays: 'one' | 'other', chosen: Readonly<Record<string, unknown>>) => Merging['facts']
  record: Merging['record']
  words: (field: string, value: unknown) => string
}

/** Two entries side by side: which one stays, what it will say, what that would do, and doing it. */
export function Compare({ one, other, likely, compared, factsOf, record, words }: Props) {
  const t = useT()
  const [, navigate] = useLocation()
  const [stays, setStays] = useState(likely)
  const [asked, setAsked] = useState(false)
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({})
  const sideIn = (field: Compared) => sides[field.field] ?? sideOf(field, stays)
  const chosen = Object.fromEntries(
    compared.map((field) => [field.field, saidBy(field, sideIn(field))]),
  )
  const [survivor, away] = stays === 'one' ? [one, other] : [other, one]
  const merging = {
    record,
    awayId: away.id,
    awayVersion: away.version,
    survivorId: survivor.id,
    survivorVersion: survivor.version,
    facts: factsOf(stays, chosen),
  } as Merging
  const preview = usePreview(merging)
  const merge = useMerge(() => {
    toast(t('duplicates.merge.done'))
    navigate(survivor.page)
  })
  const options = (['one', 'other'] as const).map((value) => {
    const entry = value === 'one' ? one : other
    return { value, label: entry.name, hint: entry.hint }
  })
  return (
    <div className={styles.part}>
      <RadioChoice
        legend={t('duplicates.stays')}
        options={options}
        value={stays}
        onChange={(value) => {
          setStays(value)
          setSides({})
        }}
      />
      <p className={styles.actions}>
        {[one, other].map(({ id, name, page }) => (
          <Link key={id} href={page}>
            {t('duplicates.stays.open', { name })}
          </Link>
        ))}
      </p>
      <Section title={t('duplicates.differs')}>
        {compared.length === 0 && <p>{t('duplicates.same')}</p>}
        {compared.map((field) => (
          <FieldChoice
            key={field.field}
            compared={field}
            side={sideIn(field)}
            words={words}
            onChange={(side) => setSides({ ...sides, [field.field]: side })}
          />
        ))}
      </Section>
      {preview.data && <MergePreview preview={preview.data} onMap={record === 'institution'} />}
      {preview.isPending && <Loading lines={3} />}
      {preview.error && (
        <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {merge.error && <ErrorNotice error={merge.error} />}
      <div className={styles.actions}>
        <Button
          look="primary"
          disabled={merge.isPending || !preview.data || preview.data.obstacles.length > 0}
          onClick={() => setAsked(true)}
        >
          {t(merge.isPending ? 'common.saving' : 'duplicates.merge')}
        </Button>
      </div>
      {asked && (
        <Dialog title={t('duplicates.sure')} onClose={() => setAsked(false)}>
          <p>{t('duplicates.sure.means', { stays: survivor.name, away: away.name })}</p>
          <div className={styles.actions}>
            <Button
              look="primary"
              onClick={() => {
                setAsked(false)
                merge.mutate(merging)
              }}
            >
              {t('duplicates.sure.do')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
