import type { FileType } from './rules.ts'

const endings: Record<FileType, readonly [string, ...string[]]> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
}

/** A name that any device can keep, with the ending of what the file is and not of what it claimed to be. */
export function safeFileName(claimed: string | undefined, type: FileType): string {
  const known = endings[type]
  // no folders, no control characters, no letters that turn the direction of writing around
  const plain = (claimed ?? '').replace(/[\s\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ').trim()
  const name = [...plain.replace(/^[.\s]+/, '')].slice(-120).join('')
  const ending = known.find((one) => name.toLowerCase().endsWith(one))
  const stem = (ending ? name.slice(0, -ending.length) : name).replace(/[.\s]+$/, '')
  return `${stem || 'evidence'}${ending ?? known[0]}`
}

/** RFC 6266: kept, never opened; a plain name for old programs, the true one for the others. */
export function asAttachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w .()-]/g, '')
    .replace(/^\./, 'evidence.')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
