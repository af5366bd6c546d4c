import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { openEvidenceFile } from '../../../server/sealed/contract.ts'
import { callForFile } from '../api-files.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './evidence.module.css'

type Props = { params: { id: string; fileId: string }; children: ReactNode }

/** Opens a sealed file and hands it to the browser to keep, under its own name. */
export function OpenFile({ params, children }: Props) {
  const open = useMutation({
    mutationFn: () => callForFile(openEvidenceFile, { params }),
    onSuccess: ({ name, file }) => {
      const address = URL.createObjectURL(file)
      const link = document.createElement('a')
      link.href = address
      link.download = name
      link.click()
      URL.revokeObjectURL(address)
    },
    gcTime: 0,
  })
  return (
    <>
      <button
        type="button"
        className={styles.file}
        disabled={open.isPending}
        onClick={() => open.mutate()}
      >
        {children}
      </button>
      {open.error && <ErrorNotice error={open.error} />}
    </>
  )
}
