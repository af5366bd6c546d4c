import type { SourceChoice } from '../../../server/records/contract.ts'

/** The value that stands for a source that is not in the list yet. */
export const newSource = 'new'

/** A source as somebody chooses it; '' = not yet. */
export type SourceDraft = {
  id: string
  title: string
  publisher: string
  licence: string
  url: string
}

export const noSource: SourceDraft = { id: '', title: '', publisher: '', licence: '', url: '' }

/** What is sent; null while something is missing. */
export function sourceOf({ id, ...words }: SourceDraft): SourceChoice | null {
  if (id === '') return null
  if (id !== newSource) return { id }
  const [title, publisher, licence, url] = [
    words.title.trim(),
    words.publisher.trim(),
    words.licence.trim(),
    words.url.trim(),
  ]
  if (title === '' || publisher === '' || licence === '') return null
  if (url !== '' && !/^https?:\/\/\S+$/.test(url)) return null
  return { title, publisher, licence, url: url || null }
}
