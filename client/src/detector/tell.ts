import type { Warning } from '../../../server/contract.ts'
import { needMessages, translate } from '../i18n/i18n.ts'
import { toast } from '../ui/toast.tsx'

/** The server found what this browser did not tell of: it could not load its own detector, or has older rules. */
export async function tellWarnings(warnings: readonly Warning[]): Promise<void> {
  await needMessages(['detector'])
  const kinds = new Set(warnings.flatMap((warning) => warning.kinds))
  const list = [...kinds].map((kind) => translate(`detector.kind.${kind}`).toLowerCase()).join(', ')
  toast(translate('detector.saved', { list }))
}
