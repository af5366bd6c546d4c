import { DataKey } from '../sealed/data-key.ts'
import type { Keyring } from '../sealed/keyring.ts'
import type { SealedRecord } from '../sealed/rules.ts'
import { type WrappedKey, wrap } from '../sealed/store.ts'
import type { WholeFacts } from './facts.ts'

/** A contact's facts as the database gets them: the words in the clear, or sealed. */
export type StoredFacts = ReturnType<typeof clearFacts>

/** The key of a record logged in the contact, and the version that is being written of it. */
export type KeyOf = (record: SealedRecord, id: string) => { key: DataKey; version: number }

export function clearFacts(facts: WholeFacts, hash: Buffer) {
  return {
    ...facts,
    hash,
    notes_sealed: null as Buffer | null,
    assessments: facts.assessments.map((one) => ({ ...one, basis_sealed: null as Buffer | null })),
    commitments: facts.commitments.map((one) => ({
      ...one,
      text: one.text as string | null,
      text_sealed: null as Buffer | null,
    })),
    followUps: facts.followUps.map((one) => ({
      ...one,
      text: one.text as string | null,
      text_sealed: null as Buffer | null,
    })),
  }
}

/** Seals every word of a contact in this process: the database never sees one of them. */
export function sealedFacts(
  id: string,
  facts: WholeFacts,
  hash: Buffer,
  keyOf: KeyOf,
): StoredFacts {
  const contact = keyOf('contact', id)
  const text = (record: 'commitment' | 'follow_up', one: { id: string; text: string }) => {
    const { key, version } = keyOf(record, one.id)
    const field = record === 'commitment' ? 'commitments.text' : 'follow_ups.text'
    return { text: null, text_sealed: key.seal(field, one.id, version, one.text) }
  }
  return {
    ...facts,
    hash: contact.key.keyed(hash),
    notes: '',
    notes_sealed: contact.key.seal('contacts.notes', id, contact.version, facts.notes),
    assessments: facts.assessments.map((one) => ({
      ...one,
      basis: '',
      basis_sealed: contact.key.seal('assessments.basis', one.id, 1, one.basis),
    })),
    commitments: facts.commitments.map((one) => ({ ...one, ...text('commitment', one) })),
    followUps: facts.followUps.map((one) => ({ ...one, ...text('follow_up', one) })),
  }
}

/** Facts of a new contact, with the keys that were made for it. */
export function newStoredFacts(
  keyring: Keyring,
  id: string,
  facts: WholeFacts,
  hash: Buffer,
): { stored: StoredFacts; keys: WrappedKey[] } {
  if (facts.sensitivity !== 'restricted') return { stored: clearFacts(facts, hash), keys: [] }
  const keys: WrappedKey[] = []
  const stored = sealedFacts(id, facts, hash, (record, recordId) => {
    const key = new DataKey(recordId)
    keys.push(wrap(keyring, record, key))
    return { key, version: 1 }
  })
  return { stored, keys }
}
