import { useT } from '../i18n/use-t.ts'
import styles from './help.module.css'
import { measured, sentences } from './measured.ts'

const rows = ['rehearsed', 'numbers', 'words', 'alarms'] as const
const languages = [
  ['en', 'help.measured.english'],
  ['es', 'help.measured.spanish'],
] as const

/** The counts, and not only percentages: they are small. */
export function MeasuredRates() {
  const t = useT()
  return (
    <>
      <p className={styles.prose}>{t('help.measured.text', sentences)}</p>
      <table className={styles.rates}>
        <caption>{t('help.measured.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('help.measured.what')}</th>
            {languages.map(([language, name]) => (
              <th key={language} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`help.measured.${row}`)}</th>
              {languages.map(([language]) => (
                <td key={language}>{t('help.measured.of', measured[language][row])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
