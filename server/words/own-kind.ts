import { badField } from '../errors.ts'
import { baseKind } from '../institutions/rules.ts'

type Facts = { kind: string; ownKind?: string | null | undefined }

/** A kind of our own counts as the one that its key begins with. @throws 400 */
export function fittingOwnKind({ kind, ownKind = null }: Facts): string | null {
  if (ownKind !== null && baseKind(ownKind) !== kind) {
    throw badField('ownKind', 'Not a kind of this kind')
  }
  return ownKind
}
