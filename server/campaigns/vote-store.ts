import { sql } from 'kysely'
import type { Actor } from '../audit/store.ts'
import type { Trx } from '../db/database.ts'
import type { Vote } from './rules.ts'

/** Asks of these that are no targets of the campaign (any more). */
export async function notTargets(
  trx: Trx,
  campaignId: string,
  askIds: readonly string[],
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('asks')
    .where('campaign_id', '=', campaignId)
    .where('removed_at', 'is', null)
    .select('id')
    .execute()
  const targets = new Set(rows.map((row) => row.id))
  return new Set(askIds.filter((id) => !targets.has(id)))
}

/**
 * Sets how the targets of a campaign voted; who is not named has no vote any more. A corrected vote keeps the time
 * at which it was first written down: answers recorded after that foretold nothing.
 */
export async function replaceVotes(
  trx: Trx,
  actor: Actor,
  campaignId: string,
  cast: readonly { askId: string; vote: Vote }[],
): Promise<void> {
  const named = cast.map((one) => one.askId)
  await sql`
    delete from votes using asks
    where asks.id = votes.ask_id and asks.campaign_id = ${campaignId} and votes.ask_id <> all(${named}::uuid[])
  `.execute(trx)
  await trx
    .insertInto('votes')
    .values(
      cast.map(({ askId, vote }) => ({ ask_id: askId, vote, author_id: actor.memberId as string })),
    )
    .onConflict((oc) =>
      oc.column('ask_id').doUpdateSet((eb) => ({
        vote: eb.ref('excluded.vote'),
        author_id: eb.ref('excluded.author_id'),
      })),
    )
    .execute()
}
