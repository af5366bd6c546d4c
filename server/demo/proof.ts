import { Dice } from './dice.ts'
import { letterPdf, noticePng } from './files.ts'
import type { Place, Row } from './store.ts'
import { audited, type World } from './world.ts'

type Event = Row<'commitment_events'>

/** Addresses that lead nowhere: example.org is kept free for examples. */
const links = [
  'https://www.example.org/commission/minutes-2026-05',
  'https://www.example.org/news/sheriff-policy',
  'https://www.example.org/board/agenda-14b',
  'https://www.example.org/noticias/acuerdo-escuelas',
] as const

const names = {
  photo: { en: 'Notice at the front desk.png', es: 'Aviso en la ventanilla.png' },
  letter: { en: 'Letter from the office.pdf', es: 'Carta de la oficina.pdf' },
} as const

/** Of so many proofs, one has a file. */
const oneFileIn = 9

/** Shows something beside the words of evidence and proposals: links, public records, photos and letters. */
export function addProof(world: World, places: readonly Place[]): void {
  const dice = new Dice('proof')
  const records = new Map(places.map(({ id, adverseRecordId }) => [id, adverseRecordId]))
  const institutions = new Map(world.rows.commitments.map((one) => [one.id, one.institution_id]))
  const confirmed = new Set(world.rows.commitment_events.map(({ proposal_id }) => proposal_id))
  const proofs = world.rows.commitment_events.filter(
    ({ kind }) => kind === 'evidence' || kind === 'verdict_proposed',
  )
  for (const [n, event] of proofs.entries()) {
    const recordId = records.get(institutions.get(event.commitment_id) ?? '')
    const waits = event.kind === 'verdict_proposed' && !confirmed.has(event.id)
    if (recordId && event.verdict !== 'kept') event.record_id = recordId
    else if (n % oneFileIn === 0 || waits) addFile(world, event, dice)
    else if (dice.happens(0.4)) event.link = dice.one(links)
  }
}

function addFile(world: World, event: Event, dice: Dice): void {
  const at = String(event.recorded_at)
  const author = world.members.find(({ id }) => id === event.author_id)
  const language = author?.language ?? 'en'
  const what = dice.happens(0.6) ? 'photo' : 'letter'
  const id = dice.id(at)
  const content = what === 'photo' ? noticePng(dice.int(0, 4)) : letterPdf(language)
  world.rows.evidence_files.push({
    id,
    commitment_id: event.commitment_id,
    name: names[what][language],
    type: what === 'photo' ? 'image/png' : 'application/pdf',
    content,
    size: content.length,
    facts_hash: Buffer.alloc(32),
    author_id: event.author_id,
    recorded_at: at,
  })
  event.file_id = id
  audited(world, at, event.author_id, 'file_sent', 'commitment', event.commitment_id)
}
