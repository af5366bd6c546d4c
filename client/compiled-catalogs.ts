import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type Plugin, runnerImport } from 'vite'

const catalog = /\/client\/src\/i18n\/(?:en|es)\/[a-z-]+\.ts$/

/**
 * Parses the sentences when the app is built, so that no browser carries a parser for them. In
 * development and tests Lingui compiles them itself.
 */
export function compiledCatalogs(): Plugin {
  return {
    name: 'compiled-catalogs',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!catalog.test(id)) return null
      const { module } = await runnerImport<Record<string, Catalog>>(id, { configFile: false })
      return Object.entries(module)
        .map(([name, messages]) => `export const ${name} = ${JSON.stringify(compiled(messages))}`)
        .join('\n')
    },
  }
}

type Catalog = Record<string, string>

function compiled(messages: Catalog) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, compileMessage(text)]),
  )
}
