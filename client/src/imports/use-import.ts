import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import {
  dropSheet,
  getSheetImport,
  type ImportChoices,
  listAgainstUndo,
  previewSheet,
  putSheet,
  runSheet,
  undoSheet,
} from '../../../server/imports/contract.ts'
import { call } from '../api.ts'
import { queryFor, refreshFacts } from '../queries.ts'

const askAgainMs = 1_000
const underWay = ['running', 'undoing']

/** One file of hers; asked again and again while it is being written. */
export function useImport(id: string) {
  return useQuery({
    ...queryFor(getSheetImport, { params: { id } }),
    refetchInterval: ({ state }) =>
      underWay.includes(state.data?.state ?? '') ? askAgainMs : false,
  })
}

/** What the import would do; read again with every answer, and what was there stays until then. */
export function usePreview(id: string, choices: ImportChoices, enabled: boolean) {
  return useQuery({
    queryKey: [previewSheet.url, id, choices],
    queryFn: ({ signal }) => call(previewSheet, { params: { id }, body: choices, signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Sends a file; @returns its id, for the page that goes on with it */
export function useSend(onSent: (id: string) => void) {
  return useMutation({
    mutationFn: async (file: File) => {
      const id = newId()
      await call(putSheet, { params: { id }, query: { name: file.name.slice(-200) }, body: file })
      return id
    },
    onSuccess: onSent,
  })
}

export function useRun(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choices: ImportChoices) => call(runSheet, { params: { id }, body: choices }),
    onSettled: () => refreshFacts(client),
  })
}

/** What stands against taking it back. */
export function useAgainst(id: string, enabled: boolean) {
  return useQuery({ ...queryFor(listAgainstUndo, { params: { id } }), enabled })
}

export function useUndo(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(undoSheet, { params: { id } }),
    onSettled: () => refreshFacts(client),
  })
}

/** Erases what was sent. */
export function useDrop(id: string, onDropped: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(dropSheet, { params: { id } }),
    onSuccess: async () => {
      onDropped()
      await refreshFacts(client)
    },
  })
}
