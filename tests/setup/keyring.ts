import { variableSource } from '../../server/sealed/key-source.ts'
import { newKeyLine } from '../../server/sealed/key-text.ts'
import { Keyring } from '../../server/sealed/keyring.ts'

const line = newKeyLine('2026-11-26')

/** The keys of all app servers of a test file. */
export function testKeyring(): Keyring {
  return new Keyring(variableSource(line))
}
