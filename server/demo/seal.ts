import { sealEvent, sealedFile, sealStep } from '../commitments/seal-store.ts'
import { DataKey } from '../sealed/data-key.ts'
import type { Keyring } from '../sealed/keyring.ts'
import type { SealedRecord } from '../sealed/rules.ts'
import { wrap } from '../sealed/store.ts'
import type { DemoRows } from './store.ts'

/** Seals the restricted words of the year, as the server would have when they were written. */
export function sealRestricted(rows: DemoRows, keyring: Keyring): void {
  const keys = new Map<string, DataKey>()
  const keyOf = (record: SealedRecord, id: string): DataKey => {
    const key = keys.get(id) ?? new DataKey(id)
    if (!keys.has(id)) rows.sealed_keys.push(wrap(keyring, record, key))
    keys.set(id, key)
    return key
  }
  const restricted = <Row extends { id: string; sensitivity?: string | undefined }>(all: Row[]) =>
    all.filter((row) => row.sensitivity === 'restricted')
  for (const row of restricted(rows.contacts)) {
    const key = keyOf('contact', row.id)
    row.notes_sealed = key.seal('contacts.notes', row.id, row.version ?? 1, row.notes)
    row.notes = ''
    row.facts_hash = key.keyed(row.facts_hash)
  }
  for (const row of rows.assessments) {
    const key = keys.get(row.contact_id ?? '')
    if (!key) continue
    row.basis_sealed = key.seal('assessments.basis', row.id, 1, row.basis)
    row.basis = ''
  }
  for (const row of restricted(rows.commitments)) {
    const key = keyOf('commitment', row.id)
    row.text_sealed = key.seal('commitments.text', row.id, row.version ?? 1, row.text ?? '')
    row.text = null
  }
  for (const row of restricted(rows.follow_ups)) {
    const key = keyOf('follow_up', row.id)
    row.text_sealed = key.seal('follow_ups.text', row.id, row.version ?? 1, row.text ?? '')
    row.text = null
  }
  for (const row of rows.commitment_events) {
    const key = keys.get(row.commitment_id)
    const { note, link = null, facts_hash = null } = row
    if (key) Object.assign(row, sealEvent(key, { id: row.id, note, link, facts_hash }))
  }
  for (const row of rows.milestones) {
    const key = keys.get(row.commitment_id)
    const { text, version = 1, facts_hash = null } = row
    if (key) Object.assign(row, sealStep(key, row.id, version, { text: text ?? '', facts_hash }))
  }
  for (const row of rows.evidence_files) {
    const key = keys.get(row.commitment_id)
    if (!key || !row.name || !row.content) continue
    Object.assign(row, sealedFile(key, row.id, { name: row.name, content: row.content }))
  }
}
