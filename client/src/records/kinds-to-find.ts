import { recordKinds } from '../../../server/records/rules.ts'
import { type OwnWords, ownKindsOf } from '../../../server/words/rules.ts'

/** Every kind that a record may be of, our own after the one they count as: retired ones too, as records still have them. */
export function kindsToFind(words: OwnWords): string[] {
  const all = { ...words, retired: [] }
  return recordKinds.flatMap((kind) => [kind, ...ownKindsOf(`recordKind.${kind}`, all)])
}
