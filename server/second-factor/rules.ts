/** Digits of a code from the authenticator app. */
export const codeDigits = 6
/** How many recovery codes a member gets at a time. */
export const recoveryCodeCount = 10

/** Without what looks like something else: no 0, 1, I and O. */
export const recoveryAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const recoveryShape = new RegExp(`^[${recoveryAlphabet}]{10}$`)

/** What was typed as a code, as it was meant: spaces, hyphens and small letters make no difference. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}

export function isAppCode(plain: string): boolean {
  return /^[0-9]{6}$/.test(plain)
}

export function isRecoveryCode(plain: string): boolean {
  return recoveryShape.test(plain)
}

/** In two halves, as it stands on paper. */
export function writtenCode(plain: string): string {
  return `${plain.slice(0, 5)}-${plain.slice(5)}`
}

/** Why a password of enough characters is still the first that a guesser tries. */
export type Weakness = 'common' | 'own_words' | 'pattern'

/** Characters that have to be left of a password without the words everyone knows of its owner. */
const ownCharacters = 8

/**
 * What is wrong with a password besides its length; there are no rules about kinds of characters.
 * @param common folded passwords and phrases that stand on lists
 * @param ownWords what others know of its owner: her name, her sign-in name, her organization
 */
export function weaknessOf(
  password: string,
  common: ReadonlySet<string>,
  ownWords: readonly string[],
): Weakness | undefined {
  if (isPattern(password)) return 'pattern'
  const folded = fold(password)
  if (common.has(folded) || common.has(folded.replace(/^\d+|\d+$/g, ''))) return 'common'
  return withoutWords(password, ownWords).length < ownCharacters ? 'own_words' : undefined
}

/** Small letters and digits without accents: how two spellings of one phrase are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A few characters again and again, or a walk along the alphabet. */
function isPattern(password: string): boolean {
  for (let period = 1; period <= 4; period += 1) {
    if ([...password].every((one, i, all) => i < period || one === all[i - period])) return true
  }
  const codes = [...password.toLowerCase()].map((one) => one.codePointAt(0) as number)
  const steps = codes.filter((code, i) => i > 0 && isNextTo(code, codes[i - 1] as number)).length
  return steps >= 0.8 * (codes.length - 1)
}

/** 0 follows 9, as on a keyboard. */
function isNextTo(code: number, before: number): boolean {
  const [nine, zero] = [57, 48]
  const wraps = (code === zero && before === nine) || (code === nine && before === zero)
  return Math.abs(code - before) <= 1 || wraps
}

function withoutWords(password: string, words: readonly string[]): string {
  const known = words
    .flatMap((word) => [fold(word), ...word.split(/[\s.@_-]+/).map(fold)])
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
  let rest = password
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '')
  for (const word of known) rest = rest.replaceAll(word, '')
  return rest
}
