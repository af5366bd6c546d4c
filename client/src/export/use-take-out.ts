import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  countExport,
  type ExportRequest,
  listExports,
  postExport,
} from '../../../server/export/contract.ts'
import { callForFile } from '../api-files.ts'

/** Takes a file out, and puts it where the browser keeps files. */
export function useTakeOut(onTaken: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ExportRequest) => callForFile(postExport, { body }),
    onSuccess: ({ file, name }) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = name
      link.click()
      URL.revokeObjectURL(link.href)
      onTaken()
    },
    // counted even when it broke off
    onSettled: () =>
      Promise.all(
        [countExport, listExports].map(({ url }) => client.invalidateQueries({ queryKey: [url] })),
      ),
  })
}
