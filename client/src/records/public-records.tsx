import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { listRecordCounties } from '../../../server/records/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { queryFor } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { PublicRecord } from './public-record.tsx'
import styles from './records.module.css'
import { mayImportRecords } from './rights.ts'

const RecordDialog = lazyPage(() => import('./record-dialog.tsx'), 'RecordDialog', ['records'])

type Props = { institution: Pick<Institution, 'id' | 'name' | 'records' | 'sector'> }

/**
 * What public sources hold of an institution. Only police are looked up in the list of agreements, and
 * not to be in it is never proof that there is none.
 */
export function PublicRecords({ institution }: Props) {
  const t = useT()
  const mayImport = mayImportRecords(useSession())
  const [edited, setEdited] = useState<string | null>(null)
  const { records, sector } = institution
  const inForce = records.some(({ kind, endedOn }) => kind === '287g' && endedOn === null)
  if (records.length === 0 && sector !== 'police' && !mayImport) return null
  return (
    <Section
      title={t('records.title')}
      aside={
        mayImport && (
          <Button look="quiet" icon="log" onClick={() => setEdited('new')}>
            {t('records.add')}
          </Button>
        )
      }
    >
      {sector === 'police' && !inForce && <NoAgreementKnown />}
      {records.length === 0 && sector !== 'police' && (
        <p className={styles.days}>{t('records.nothing')}</p>
      )}
      <ul className={styles.list}>
        {records.map((record) => (
          <PublicRecord
            key={record.id}
            record={record}
            actions={
              mayImport && (
                <Button look="quiet" icon="edit" onClick={() => setEdited(record.id)}>
                  {t('records.correct')}
                </Button>
              )
            }
          />
        ))}
      </ul>
      {edited !== null && (
        <RecordDialog
          institution={institution}
          record={records.find(({ id }) => id === edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}

function NoAgreementKnown() {
  const t = useT()
  const { data } = useQuery(queryFor(listRecordCounties, { query: { kind: '287g' } }))
  if (!data?.knownAsOf) return null
  return (
    <div>
      <p>{t('records.noneKnown', { day: formatDay(data.knownAsOf) })}</p>
      <p className={styles.days}>{t('records.noneKnown.hint')}</p>
    </div>
  )
}
