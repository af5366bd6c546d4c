import type { listPeople } from '../../../server/people/contract.ts'
import type { Input } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './people.module.css'
import { PeopleEmpty } from './people-empty.tsx'
import { PeopleList } from './people-list.tsx'

type Props = { filter: NonNullable<Input<typeof listPeople>['query']> }

/** The people that were looked for: with their sentences, as few open them first. */
export function PeopleFound({ filter }: Props) {
  const t = useT()
  return (
    <>
      <p className={styles.hint}>{t('people.hint')}</p>
      <PeopleList filter={filter} empty={<PeopleEmpty q={filter.q ?? ''} />} />
    </>
  )
}
