import { type Found, institutional, weights } from './finding-rules.ts'
import { at, indexAt, near, type Token, words } from './token-rules.ts'

// every quantifier is bounded and no two of them can share a character: nothing to backtrack into
const aNumber =
  /(?<![\p{L}\p{N}])(?:A[ #.:–-]{0,3}|a[#-] ?|a(?=\d))(\d(?:[ .–-]?\d){7,8})(?![ .–-]?\d|\p{L})/gu
const namedANumber =
  /^(?:alien|a|registration|uscis)[ -]?(?:registration )?(?:number|no\b|#)|^n[uú]m(?:ero|\.)? (?:a\b|de (?:extranjero|uscis|alien)\b)/iu
const afterItsName = /^[^\d\n[\]]{0,12}(\d(?:[ .–-]?\d){7,8})(?![ .–-]?\d)/u
const ssn = /(?<![\p{L}\p{N}-])(\d{3})([ .–-]?)(\d{2})([ .–-]?)(\d{4})(?!\p{L}|\p{N}|-\d)/gu
const receipt =
  /(?<![\p{L}\p{N}])(?:IOE|EAC|WAC|LIN|SRC|MSC|NBC|YSC|TSC|VSC|CSC|NSC)[ *–-]?\d(?:[ *–-]?\d){9}(?![\p{L}\p{N}])/giu
const phone =
  /(?<![\p{L}\p{N}$/-])(?:\+?1[ .–-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ ./–-]?)[2-9]\d{2}[ ./–-]?\d{4}(?![\p{N}/]|[.,]\d|-\d)/gu
const foreignPhone = /\+(?!1)\d(?:[ .()–-]{0,2}\d){7,13}(?!\d)/gu
const shortPhone = /(?<![\p{L}\p{N}$/-])[2-9]\d{2}[ .–-]\d{4}(?![\p{N}/]|[.,]\d|-\d)/gu

const ssnWords = words('ssn ss itin social seguro tax taxes impuestos')
const phoneWords =
  words(`call cell phone number tel telephone text whatsapp reach llamar llame llamen llamarle
  marcar marque marcarle celular cel telefono numero`)
const filed =
  words(`case docket act section invoice bill ordinance roll expediente caso factura ley seccion
  ordenanza`)
const privately =
  words(`cell cel celular whatsapp personal personally mother mom father dad wife husband brother
  sister son daughter cousin family worker witness home him text mama papa madre padre esposo esposa hermano
  hermana hijo hija primo prima familia trabajador trabajadora testigo casa llamarle marcarle`)

/** A-numbers, social security and tax numbers, receipt numbers, phones and e-mail addresses. */
export function findNumbers(text: string, tokens: readonly Token[]): Found[] {
  return [
    ...aNumbers(text, tokens),
    ...all(text, receipt, 'receipt'),
    ...ssns(text, tokens),
    ...phones(text, tokens),
    ...emails(text, tokens),
  ]
}

function all(text: string, pattern: RegExp, kind: Found['kind']): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    from: index,
    to: index + found.length,
    weight: weights[kind],
  }))
}

function aNumbers(text: string, tokens: readonly Token[]): Found[] {
  const marked = all(text, aNumber, 'a_number').filter(
    ({ from, to }) => !/\d{4}[.–-]\d{2}[.–-]\d{2}$/.test(text.slice(from, to)),
  )
  const named = tokens.flatMap(({ from }): Found[] => {
    const name = namedANumber.exec(text.slice(from, from + 40))?.[0]
    if (name === undefined) return []
    const start = from + name.length
    const [whole, digits] = afterItsName.exec(text.slice(start, start + 40)) ?? []
    if (whole === undefined || digits === undefined) return []
    const to = start + whole.length
    return [{ kind: 'a_number', from: to - digits.length, to, weight: weights.a_number }]
  })
  return [...marked, ...named]
}

function ssns(text: string, tokens: readonly Token[]): Found[] {
  return [...text.matchAll(ssn)].flatMap((match): Found[] => {
    const [whole, area = '', first = '', group = '', second = '', serial = ''] = match
    const from = match.index
    const told = near(tokens, indexAt(tokens, from), ssnWords, { before: 6, after: 3 })
    // with dashes it looks like nothing else; nine digits in a row look like anything
    const looks = first === second && first.trim() !== ''
    if (!(looks || told) || !issued(Number(area), Number(group), Number(serial))) return []
    return [{ kind: 'ssn', from, to: from + whole.length, weight: weights.ssn }]
  })
}

/** Whether a number of these parts can have been issued: 9xx are tax numbers (ITIN), within their groups. */
function issued(area: number, group: number, serial: number): boolean {
  if (area === 0 || area === 666 || group === 0 || serial === 0) return false
  return area < 900 || (group >= 50 && group !== 66 && group !== 89 && group !== 93)
}

function phones(text: string, tokens: readonly Token[]): Found[] {
  const short = all(text, shortPhone, 'phone').filter(({ from }) => {
    const index = indexAt(tokens, from)
    const told = near(tokens, index, phoneWords, { before: 5, after: 0 })
    return told && !near(tokens, index, filed, { before: 5, after: 0 })
  })
  const found = [...all(text, phone, 'phone'), ...all(text, foreignPhone, 'phone'), ...short]
  return found.map((one) => (ofAnOffice(tokens, one.from) ? { ...one, weight: 1 } : one))
}

/** An institution's own line stands in the directory for everybody. */
function ofAnOffice(tokens: readonly Token[], from: number): boolean {
  const index = indexAt(tokens, from)
  const reach = { before: 10, after: 5 }
  if (near(tokens, index, privately, reach)) return false
  if (at(tokens, index - 1).word === 'her') return false
  return near(tokens, index, institutional, reach)
}

function emails(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const name = /[\p{L}\p{N}._%+-]{1,64}$/u.exec(text.slice(Math.max(0, sign - 64), sign))?.[0]
    const domain = /^[\p{L}\p{N}.-]{1,190}/u.exec(text.slice(sign + 1, sign + 191))?.[0]
    const host = domain?.replace(/[.-]+$/, '')
    if (name === undefined || host === undefined || !/\.\p{L}{2,24}$/u.test(host)) continue
    const from = sign - name.length
    const office = /\.(?:gov|mil|us|edu)$/i.test(host) || ofAnOffice(tokens, from)
    const weight = office ? 1 : weights.email
    found.push({ kind: 'email', from, to: sign + 1 + host.length, weight })
  }
  return found
}
