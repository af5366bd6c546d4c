import { rates } from './limits/rules.ts'
import { readRoutes, type Scope, scopes, tokenDays, tokensAtMost } from './tokens/rules.ts'
import { scopeWords } from './tokens/words.ts'

/** What the page says of tokens, in both languages: the screen on which they are made leads here in either. */
type Told = readonly [en: string, es: string]

const { max, seconds } = rates.token

const title: Told = ['Tools of your own', 'Herramientas propias']

const paragraphs: readonly Told[] = [
  [
    `A website, a spreadsheet or a script of the coalition reads by a key of its own. Make one in Condado under <b>My account</b>, <b>Keys for tools</b>: name the tool, choose what it reads and for how many days (${tokenDays.least} to ${tokenDays.most}; ${tokensAtMost} keys at a time). The key is shown once. Send it in the header <code>Authorization: Bearer condado_…</code>, over HTTPS and never in an address.`,
    `Un sitio web, una hoja de cálculo o un programa de la coalición lee con su propia clave. Cree una en Condado, en <b>Mi cuenta</b>, <b>Claves para herramientas</b>: diga para qué herramienta es, qué lee y por cuántos días (de ${tokenDays.least} a ${tokenDays.most}; ${tokensAtMost} claves a la vez). La clave se muestra una sola vez. Mándela en el encabezado <code>Authorization: Bearer condado_…</code>, por HTTPS y nunca en una dirección.`,
  ],
  [
    'It reads what its member may read at that moment and its scopes name, and writes nothing. What is restricted it never gets, hers included. It ends on its day, when she ends it, and when she is cut off.',
    'Lee lo que su dueña o dueño puede leer en ese momento y sus permisos nombran, y no escribe nada. Lo restringido nunca le llega, ni lo propio. Termina en su día, cuando se anula, y cuando a esa persona se le quita el acceso.',
  ],
]

const further: readonly Told[] = [
  [
    '<b>Pages.</b> Long lists come in pages: <code>limit</code> says how many rows (up to 200). While <code>nextCursor</code> is not <code>null</code>, ask again with the same filters and <code>cursor=</code> that text. A cursor is not to be read or built.',
    '<b>Páginas.</b> Las listas largas llegan por páginas: <code>limit</code> dice cuántas filas (hasta 200). Mientras <code>nextCursor</code> no sea <code>null</code>, pida otra vez con los mismos filtros y <code>cursor=</code> ese texto. Un cursor no se lee ni se arma.',
  ],
  [
    '<b>Kinds.</b> <code>kind</code> narrows contacts and public records to a kind that Condado brings, with all that count as it, or to one of the coalition’s own alone (<code>visit__house_visit</code>). In their answers <code>kind</code> stays one that Condado brings, and <code>ownKind</code> says what the coalition calls it. Of institutions <code>kind</code> is the very kind, one of the coalition’s own included: what it counts as stands before <code>__</code>.',
    '<b>Tipos.</b> <code>kind</code> limita los contactos y los registros públicos a un tipo que trae Condado, con todos los que cuentan como ese, o a uno propio de la coalición (<code>visit__house_visit</code>). En sus respuestas <code>kind</code> siempre es uno que trae Condado, y <code>ownKind</code> dice cómo lo llama la coalición. En las instituciones <code>kind</code> es el tipo mismo, también si es propio: antes de <code>__</code> está aquel por el que cuenta.',
  ],
  [
    `<b>Limits.</b> A key asks up to ${max} times in ${seconds} seconds. After that the answer is 429, and <code>Retry-After</code> says how many seconds to wait.`,
    `<b>Límites.</b> Una clave pregunta hasta ${max} veces en ${seconds} segundos. Después la respuesta es 429, y <code>Retry-After</code> dice cuántos segundos hay que esperar.`,
  ],
  [
    '<b>Errors.</b> 401 <a href="#problem-token_not_valid"><code>token_not_valid</code></a>: the key has ended, make a new one. 403 <a href="#problem-token_reads_less"><code>token_reads_less</code></a>: no scope of this key reads this address. 403 <a href="#problem-forbidden"><code>forbidden</code></a>: its member may not. 400: a filter is wrong, and <code>errors</code> names it. 503: try again after <code>Retry-After</code>.',
    '<b>Errores.</b> 401 <a href="#problem-token_not_valid"><code>token_not_valid</code></a>: la clave ya no sirve, cree otra. 403 <a href="#problem-token_reads_less"><code>token_reads_less</code></a>: ningún permiso de esta clave lee esta dirección. 403 <a href="#problem-forbidden"><code>forbidden</code></a>: su dueña o dueño no puede leerlo. 400: un filtro está mal, y <code>errors</code> dice cuál. 503: intente otra vez después de <code>Retry-After</code>.',
  ],
  [
    '<b>What stays.</b> These addresses, their filters, and the names and meanings of the fields in their answers stay as they are. Fields, values and filters may be added: pass over what you do not know. Ids and FIPS numbers never change, and the lists of <b>Take out a file</b> bear the same ones.',
    '<b>Qué no cambia.</b> Estas direcciones, sus filtros, y los nombres y el sentido de los campos de sus respuestas se quedan como están. Pueden agregarse campos, valores y filtros: pase por alto lo que no conozca. Los números y los códigos FIPS nunca cambian, y son los mismos en las listas de <b>Sacar un archivo</b>.',
  ],
]

const example = `curl -H "Authorization: Bearer $CONDADO_TOKEN" \\
  "https://condado.example/api/contacts?county=01095&from=2026-01-01&limit=200"`

const whatScopesRead: Told = ['What each scope reads:', 'Qué lee cada permiso:']

/** The section about keys for tools, as HTML. */
export function toolsSection(): string {
  const inLanguage = (at: 0 | 1) => {
    const rows = scopes.map(
      (scope) =>
        `<dt><code>${scope}</code> ${scopeWords[scope][at]}</dt><dd>${addresses(scope)}</dd>`,
    )
    const told = (all: readonly Told[]) => all.map((one) => `<p>${one[at]}</p>`).join('\n')
    return `<section lang="${at === 0 ? 'en' : 'es'}">
<h2 id="${at === 0 ? 'tools' : 'herramientas'}">${title[at]}</h2>
${told(paragraphs)}
<pre>${example}</pre>
<p>${whatScopesRead[at]}</p>
<dl>${rows.join('')}</dl>
${told(further)}
</section>`
  }
  return inLanguage(0) + inLanguage(1)
}

const addresses = (scope: Scope) =>
  readRoutes[scope].map((url) => `<code>GET ${url.replace(/:(\w+)/g, '{$1}')}</code>`).join('<br>')
