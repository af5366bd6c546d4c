import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type Plugin, runnerImport } from 'vite'

const catalog = /\/client\/src\/i18n\/(en|es)\.ts$/

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
      const language = catalog.exec(id)?.[1]
      if (language === undefined) return null
      const { module } = await runnerImport<Record<string, Record<string, string>>>(id, {
        configFile: false,
      })
      const messages = Object.entries(module[language] ?? {}).map(([key, text]) => [
        key,
        compileMessage(text),
      ])
      return `export const ${language} = ${JSON.stringify(Object.fromEntries(messages))}`
    },
  }
}
