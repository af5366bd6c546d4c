import { formatNumber } from '../i18n/format.ts'

/** "340 kB", "1.2 MB" */
export function fileSize(bytes: number): string {
  const large = bytes >= 1_000_000
  return formatNumber(large ? bytes / 1_000_000 : Math.ceil(bytes / 1000), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  })
}
