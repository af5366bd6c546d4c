import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  countExport,
  type ExportRequest,
  listExports,
  postExport,
} from '../../../server/export/contract.ts'
import { callForFile } from '../api-files.ts'
import { saveFile } from '../ui/save-file.ts'

/** Takes a file out, and puts it where the browser keeps files. */
export function useTakeOut(onTaken: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ExportRequest) => callForFile(postExport, { body }),
    onSuccess: ({ file, name }) => {
      saveFile(name, file)
      onTaken()
    },
    // counted even when it broke off
    onSettled: () =>
      Promise.all(
        [countExport, listExports].map(({ url }) => client.invalidateQueries({ queryKey: [url] })),
      ),
  })
}
