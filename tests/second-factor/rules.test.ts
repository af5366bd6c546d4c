import { describe, expect, test } from 'vitest'
import {
  fold,
  isAppCode,
  isRecoveryCode,
  plainCode,
  weaknessOf,
  writtenCode,
} from '../../server/second-factor/rules.ts'

const common = new Set(
  ['passwordpassword', 'sweet home alabama', 'Sí, se puede, sí se puede'].map(fold),
)
const own = ['Rosa Delgado', 'rosa.m', 'Alianza del Norte', 'Condado', 'Alabama', 'María-José']
const weakness = (password: string) => weaknessOf(password, common, own)

describe('a password', () => {
  test.each([
    'correct horse battery',
    'ñandú 🌵🌵 ñandúü plata',
    'four words in a row',
    'Rosa 8461 lluvia tejado 93',
    'aaaaabbbbbccccc zz 12 q',
    '84616593728164958',
  ])('is taken: %s', (password) => {
    expect(weakness(password)).toBeUndefined()
  })

  test.each([
    'passwordpassword',
    'PasswordPassword',
    'password password',
    'passwordpassword2026',
    '123passwordpassword!',
    'Sweet Home Alabama',
    'si se puede si se puede',
  ])('is common: %s', (password) => {
    expect(weakness(password)).toBe('common')
  })

  test.each([
    'rosadelgado2026',
    'Rosa Delgado Rosa Delgado',
    'ALIANZA-del-norte-1',
    'condado_alabama',
    'rosa.m@condado!',
    'mariajose maria jose',
  ])('is hardly more than names that others know: %s', (password) => {
    expect(weakness(password)).toBe('own_words')
  })

  test.each([
    'aaaaaaaaaaaaaaa',
    '               ',
    'abababababababab',
    'abc123abc123abc1'.slice(0, 3).repeat(6),
    '2026202620262026',
    'abcdefghijklmnop',
    '123456789012345',
    '098765432109876',
    'aaabbbcccdddeeefff',
  ])('is a pattern: %s', (password) => {
    expect(weakness(password)).toBe('pattern')
  })
})

describe('a code', () => {
  test('means the same with spaces, hyphens and small letters', () => {
    expect(plainCode(' 123 456 ')).toBe('123456')
    expect(plainCode('abcde-fgh2k')).toBe('ABCDEFGH2K')
    expect(writtenCode('ABCDEFGH2K')).toBe('ABCDE-FGH2K')
  })

  test('is of the app or for recovery, or neither', () => {
    expect(['123456', '12345', '1234567', '', 'ABCDEFGH2K'].map(isAppCode)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    // 0, 1, I and O are in none: they look like others
    expect(['ABCDEFGH2K', 'ABCDEFGH2', 'ABCDEFGH0K', '123456'].map(isRecoveryCode)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
