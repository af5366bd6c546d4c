import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { troubleIn } from '../detector/rules.ts'
import { badField, problem } from '../errors.ts'
import { valueWords } from '../export/value-words.ts'
import { reportWords } from '../report-files/words.ts'
import { ifMatch, sendReceipt } from '../writes.ts'
import { listWords, putWord, type WordFacts, type WordKept } from './contract.ts'
import { isAdded, listOf, mayRetire, shippedKeys } from './list-rules.ts'
import { isTaken } from './own.ts'
import { lockWord, ownLabels, wordRows, writeWord } from './store.ts'

/** What the coalition calls things, in both languages. */
export async function wordRoutes(app: App): Promise<void> {
  app.route({
    ...listWords,
    preHandler: requires('manage_words'),
    handler: async ({ db }) => {
      const rows = new Map((await wordRows(db)).map((row) => [row.key, row]))
      const added = [...rows.keys()].filter((key) => !shippedKeys.includes(key))
      const items = [...shippedKeys, ...added].map((key): WordKept => {
        const shipped = shippedWord(key)
        const said = rows.get(key)
        return {
          key,
          en: said?.en ?? shipped?.en ?? key,
          es: said?.es ?? shipped?.es ?? key,
          shipped,
          retired: said?.retired ?? false,
          mayRetire: mayRetire(key),
          version: said?.version ?? 0,
          changes: said?.changes ?? [],
        }
      })
      return { items, nextCursor: null }
    },
  })

  app.route({
    ...putWord,
    preHandler: requires('manage_words'),
    handler: async (request, reply) => {
      const { key } = request.params
      const { body, member } = request
      const version = ifMatch(request)
      if (!shippedKeys.includes(key) && !isAdded(key)) throw problem('not_found')
      if (body.retired && !mayRetire(key)) throw badField('retired', 'It stays in use')
      const actor = { ...actorOf(request), memberId: member.id }
      const { row, created } = await request.db.transaction().execute(async (trx) => {
        const before = await lockWord(trx, key)
        // sent again after its answer was lost, or nothing changed
        if (before && saysTheSame(before, body)) return { row: before, created: false }
        if (version === undefined && (before || !isAdded(key))) throw problem('version_missing')
        if (version !== undefined && !before && isAdded(key)) throw problem('not_found')
        if ((before?.version ?? 0) !== (version ?? 0)) throw problem('stale_version')
        if (listOf(key) === 'tag' && !(before && isCalledTheSame(before, body))) {
          refuseNames(body)
          if (isTaken(await ownLabels(trx), key, body)) throw problem('name_taken')
        }
        const wasRetired = before?.retired ?? false
        const retired = body.retired ?? wasRetired
        const action = retired === wasRetired ? 'renamed' : retired ? 'retired' : 'restored'
        const isNew = !before && isAdded(key)
        const facts = { en: body.en, es: body.es, retired }
        return {
          row: await writeWord(trx, actor, key, facts, isNew ? 'added' : action),
          created: isNew,
        }
      })
      app.facts.touch([])
      const { version: written, recordedAt } = row
      return sendReceipt(reply, { id: key, version: written, recordedAt }, created)
    },
  })
}

/** What the product calls it. */
function shippedWord(key: string): WordKept['shipped'] {
  const words = valueWords[key] ?? reportWords[key as keyof typeof reportWords]
  return words ? { en: words[0], es: words[1] } : null
}

/** A tag stands on every screen and in every file: no place for anybody's name or number. @throws 400 */
function refuseNames({ en, es, namesNobody }: WordFacts): void {
  for (const [field, label] of Object.entries({ en, es })) {
    const trouble = troubleIn(label)
    if (trouble === 'danger') throw badField(field, 'A tag holds nothing that leads to a person')
    if (trouble === 'name' && !namesNobody) throw badField(field, 'This looks like a name')
  }
}

type Called = { en: string; es: string }

function isCalledTheSame(before: Called, { en, es }: Called): boolean {
  return before.en === en.trim() && before.es === es.trim()
}

function saysTheSame(before: Called & { retired: boolean }, facts: WordFacts): boolean {
  return isCalledTheSame(before, facts) && (facts.retired ?? before.retired) === before.retired
}
