import { describe, expect, test } from 'vitest'
import { ofAddress } from '../../server/doctor/address-rules.ts'
import { type BackupFacts, ofBackups } from '../../server/doctor/backup-rules.ts'
import { ofNode, ofPrivacy, ofRoom } from '../../server/doctor/machine-rules.ts'
import { counted, type Finding, sizeOf, span } from '../../server/doctor/rules.ts'

/** The worst of what was found, and what it says. */
function worst(findings: Finding | Finding[]): [Finding['grade'], string] {
  const all = [findings].flat()
  for (const grade of ['wrong', 'look', 'fine'] as const) {
    const says = all.filter((one) => one.grade === grade).map((one) => one.says)
    if (says.length > 0) return [grade, says.join('\n')]
  }
  throw new Error('nothing was found')
}

test.each([
  [999, '0 seconds'],
  [119_000, '119 seconds'],
  [120_000, '2 minutes'],
  [3 * 3_600_000, '3 hours'],
  [50 * 3_600_000, '2 days'],
])('%d ms are %s', (ms, words) => expect(span(ms)).toBe(words))

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_500, '1.5 kB'],
  [250_000_000, '250 MB'],
  [3_210_000_000, '3.2 GB'],
  [5e15, '5000 TB'],
])('%d bytes are %s', (bytes, words) => expect(sizeOf(bytes)).toBe(words))

test('one is said as one', () => {
  expect([counted(1, 'row'), counted(0, 'row'), counted(2, 'entry', 'entries')]).toEqual([
    '1 row',
    '0 rows',
    '2 entries',
  ])
})

test.each([
  ['20.19.0', 'fine'],
  ['22.1.0', 'fine'],
  ['20.18.3', 'wrong'],
  ['18.20.0', 'wrong'],
  ['', 'wrong'],
  ['20', 'wrong'],
])('Node %s: %s', (version, grade) => expect(ofNode(version).grade).toBe(grade))

test.each([
  [10e9, 'fine'],
  [1e9, 'look'],
  [100e6, 'wrong'],
])('%d bytes free: %s', (bytes, grade) => {
  expect(ofRoom('The data folder', '/data', bytes).grade).toBe(grade)
})

test.each([
  [0o40700, false, 'fine'],
  [0o100600, false, 'fine'],
  [undefined, false, 'fine'],
  [0o100640, false, 'wrong'],
  [0o100604, true, 'wrong'],
  [0o40711, true, 'fine'],
  [0o40711, false, 'wrong'],
])('mode %o, others passing: %s, is %s', (mode, passing, grade) => {
  expect(ofPrivacy('The file of keys', '/keys', mode, passing).grade).toBe(grade)
})

describe('the address', () => {
  const good = {
    publicUrl: 'https://condado.example.org',
    host: '127.0.0.1',
    trustedProxies: 'loopback',
  }

  test('is right behind a proxy on this machine', () => {
    expect(worst(ofAddress(good))[0]).toBe('fine')
  })

  test.each([
    [{ publicUrl: 'http://condado.example.org' }, 'wrong', 'without HTTPS'],
    [{ publicUrl: 'http://localhost:3000' }, 'look', 'from this machine alone'],
    [{ publicUrl: 'https://10.0.0.7' }, 'look', 'an address of numbers'],
    [{ publicUrl: 'https://[fd00::1]' }, 'look', 'an address of numbers'],
    [{ host: '0.0.0.0' }, 'look', 'listens at 0.0.0.0 without encryption'],
    [{ trustedProxies: 'loopback,0.0.0.0/0' }, 'wrong', 'half the internet (0.0.0.0/0)'],
    [{ trustedProxies: '::/0' }, 'wrong', 'half the internet (::/0)'],
    [{ trustedProxies: '10.0.0.0/8,fd00::/8,192.0.2.1' }, 'fine', '10.0.0.0/8'],
  ])('%j: %s', (changed, grade, says) => {
    const found = worst(ofAddress({ ...good, ...changed }))
    expect(found[0]).toBe(grade)
    expect(found[1]).toContain(says)
  })
})

describe('backups', () => {
  const hour = 3_600_000
  const now = Date.parse('2026-11-26T12:00:00Z')
  const backup = (ageHours: number, bytes = 10e6, whole = true) => ({
    name: `condado-${ageHours}.age`,
    at: now - ageHours * hour,
    bytes,
    whole,
  })
  const facts: BackupFacts = {
    dir: '/backups',
    backups: [backup(3), backup(27)],
    sameDisk: false,
    holdsKeys: false,
    now,
  }

  test.each([
    [{}, 'fine', 'The newest of 2 backups is 3 hours old, 10.0 MB'],
    [{ sameDisk: true }, 'fine', 'copy it elsewhere'],
    [{ backups: [backup(3)] }, 'fine', 'The newest of 1 backup is'],
    [{ backups: [] }, 'wrong', 'There is no backup'],
    [{ backups: [backup(50)] }, 'wrong', 'is 2 days old'],
    [{ backups: [backup(3), backup(27, 10e6, false)] }, 'wrong', 'No backups, though they are'],
    [{ backups: [backup(3, 1e6), backup(27)] }, 'look', 'is 1.0 MB, the one before it 10.0 MB'],
    [{ holdsKeys: true }, 'wrong', 'The keys of restricted notes lie where backups go'],
  ])('%j: %s', (changed, grade, says) => {
    const found = worst(ofBackups({ ...facts, ...changed }))
    expect(found[0]).toBe(grade)
    expect(found[1]).toContain(says)
  })

  test('that nobody makes are asked about', () => {
    expect(worst(ofBackups(undefined))[0]).toBe('look')
  })
})
