import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import styles from './calendar.module.css'

const programs = ['google', 'iphone', 'mac', 'thunderbird'] as const

/** How to put the address into the calendars that people have. */
export function CalendarWays() {
  const t = useT()
  return (
    <div>
      {programs.map((program) => (
        <Disclosure key={program} summary={t(`calendar.${program}`)}>
          <p className={styles.way}>{t(`calendar.${program}.how`)}</p>
        </Disclosure>
      ))}
    </div>
  )
}
