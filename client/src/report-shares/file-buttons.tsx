import { useMutation } from '@tanstack/react-query'
import type { Language } from '../../../server/members/rules.ts'
import { postReportFile } from '../../../server/report-files/contract.ts'
import { type ReportFormat, reportFormats } from '../../../server/report-files/rules.ts'
import { callForFile } from '../api-files.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import styles from './report-shares.module.css'

type Props = { reportId: string; language: Language }

/** The report as a file, in the language that it is read in. */
export function FileButtons({ reportId: id, language }: Props) {
  const t = useT()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (format: ReportFormat) =>
      callForFile(postReportFile, { params: { id }, body: { format, language } }),
    onSuccess: ({ file, name }) => saveFile(name, file),
  })
  return (
    <section className={styles.part}>
      <h3>{t('shares.files')}</h3>
      <p className={styles.soft}>{t('shares.files.hint')}</p>
      <div className={styles.buttons}>
        {reportFormats.map((format) => (
          <Button key={format} disabled={isPending} onClick={() => mutate(format)}>
            {t(`shares.file.${format}`)}
          </Button>
        ))}
      </div>
      {error && <ErrorNotice error={error} />}
    </section>
  )
}
