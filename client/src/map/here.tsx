import { useEffect, useState } from 'react'
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
  const [tries, setTries] = useState(1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each try
  useEffect(() => {
    let left = false
    setFound(undefined)
    void whereAmI().then((answer) => {
      if (left) return
      setFound(answer)
      if ('counties' in answer && answer.counties.length === 1) onFind(answer.counties[0] as string)
    })
    return () => {
      left = true
    }
  }, [tries])

  return (
    <div className={styles.here} role="status">
      {found === undefined && <p>{t('here.looking')}</p>}
      {found && 'problem' in found && (
        <>
          <p>{t(`here.${found.problem}`)}</p>
          <Button icon="undo" onClick={() => setTries(tries + 1)}>
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
