import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const own = '?own'
const askers = /\/client\/src\/offline\/answers\//
const rules = /\/server\/(?:days|[a-z-]+\/(?:[a-z-]+-)?rules)\.ts$/

/**
 * What answers without signal runs the rules whole; pages need a word of them here and there. Of one module, both
 * would get the whole: so the answers have rules of their own, in files that pages never load.
 */
export function ownRules(): Plugin {
  return {
    name: 'own-rules',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !(askers.test(importer) || importer.endsWith(own))) return null
      const asked = importer.endsWith(own) ? importer.slice(0, -own.length) : importer
      const found = await this.resolve(source, asked, { ...options, skipSelf: true })
      return found && rules.test(found.id) ? { ...found, id: found.id + own } : null
    },
    load(id) {
      if (!id.endsWith(own)) return null
      return { code: readFileSync(id.slice(0, -own.length), 'utf8'), moduleType: 'ts' }
    },
  }
}
