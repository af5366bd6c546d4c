import { inject } from 'vitest'
import { variableSource } from '../../server/sealed/key-source.ts'
import { Keyring } from '../../server/sealed/keyring.ts'

/** The keys of all app servers of a run. */
export function testKeyring(): Keyring {
  return new Keyring(variableSource(inject('keyLine')))
}
