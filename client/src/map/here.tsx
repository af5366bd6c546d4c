import { useEffect, useEffectEvent, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Button } from '../ui/button.tsx'
import styles from './here.module.css'
import { type Whereabouts, whereAmI } from './where-am-i.ts'

type Props = { onFind: (fips: string) => void }

/**
 * Finds her county: the only one there can be at once, of several she says which. What went wrong is said plainly,
 * and she chooses by hand as always.
 */
export function Here({ onFind }: Props) {
  const t = useT()
  const { nameOf } = useTerritory()
  const [found, setFound] = useState<Whereabouts>()

  const answered = useEffectEvent((answer: Whereabouts) => {
    setFound(answer)
    if ('counties' in answer && answer.counties.length === 1) onFind(answer.counties[0] as string)
  })

  useEffect(() => {
    // asked and not answered: at the start, and for another try
    if (found) return
    let left = false
    void whereAmI().then((answer) => {
      if (!left) answered(answer)
    })
    return () => {
      left = true
    }
  }, [found])

  return (
    <div className={styles.here} role="status">
      {found === undefined && <p>{t('here.looking')}</p>}
      {found && 'problem' in found && (
        <>
          <p>{t(`here.${found.problem}`)}</p>
          <Button icon="undo" onClick={() => setFound(undefined)}>
            {t('common.retry')}
          </Button>
        </>
      )}
      {found && 'counties' in found && (
        <>
          <p>{t('here.border')}</p>
          <div className={styles.counties}>
            {found.counties.map((fips) => (
              <Button key={fips} onClick={() => onFind(fips)}>
                {t('common.county', { name: nameOf(fips) })}
              </Button>
            ))}
          </div>
        </>
      )}
      <p className={styles.promise}>{t('here.promise')}</p>
    </div>
  )
}
