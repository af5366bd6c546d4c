import { describe, expect, test } from 'vitest'
import { detect, kindsIn, takeOut } from '../../server/detector/rules.ts'

/** What is found, as `kind: the words`; with `~` when it is told gently. */
const found = (text: string) =>
  detect(text).findings.map(
    ({ kind, from, to, weight }) => `${weight === 1 ? '~' : ''}${kind}: ${text.slice(from, to)}`,
  )

describe('finds', () => {
  const cases: [text: string, ...expected: string[]][] = [
    // numbers
    ['His alien number is still missing'],
    ['Her A number, 208 111 987, and ours', 'a_number: 208 111 987'],
    ['A 2026-10-02 hearing, no more'],
    ['IOE0912345678', 'receipt: IOE0912345678'],
    ['418-55-1234 and 666-55-1234 and 000-55-1234', 'ssn: 418-55-1234'],
    ['418-00-1234, 418-55-0000, 912-49-3456, 912-93-3456, 912-66-3456, 912-89-3456'],
    ['912-50-3456', 'ssn: 912-50-3456'],
    ['421557788 boxes'],
    ['Docket number 555-0134'],
    ['Call her office at 205-555-0143', '~phone: 205-555-0143'],
    ['The jail called her 205-555-0143', 'phone: 205-555-0143'],
    ['The sheriff’s cell: 205-555-0143', 'phone: 205-555-0143'],
    ['write to @ or to a@b or to a@b.'],
    ['letters@uah.edu and info@plant.com', '~email: letters@uah.edu', 'email: info@plant.com'],
    ['Send a photo to press@plant.com', '~email: press@plant.com'],
    // homes
    ['She lives at 1420 Sand Mountain Road', 'address: 1420 Sand Mountain Road'],
    ['Left flyers at 1420 Sand Mountain Road', '~address: 1420 Sand Mountain Road'],
    ['Left 40 flyers on road 4'],
    ['Vive en la 412 de la calle Oak', 'address: 412 de la calle Oak'],
    ['Vive en calle Pino número 16, apto 3', 'address: calle Pino número 16, apto 3'],
    ['Vive en calle Pino y Roble'],
    ['They stay in apartment no. 12', 'address: apartment no. 12'],
    ['They stay in apartment blocks'],
    ['She lives at 9 Oak St N apt 4', 'address: 9 Oak St N apt 4'],
    ['She lives at 9 Oak St N apt B', 'address: 9 Oak St N'],
    ['lives near calle'],
    // days
    ['The union was born on 3/4/1990'],
    ['born 3/4/1990, met 5/6/2026', 'birth_date: 3/4/1990'],
    ['3/4/1990, 5/6/1991 is her DOB', 'birth_date: 5/6/1991'],
    ['Marta cumple 40 años el 2 de septiembre', 'birth_date: 2 de septiembre'],
    ['Cumplió 18 el 2 de agosto', 'birth_date: 2 de agosto'],
    ['Cumplió tres promesas el 2 de agosto'],
    ['Su cumple es el 30/09/77', 'birth_date: 30/09/77'],
    ['El alguacil cumplió el 2 de septiembre lo que prometió'],
    ['El alcalde cumple desde el 2 de septiembre de 2026'],
    ['On September 2 the sheriff kept his word; Plan B, September 9'],
    ['La mesa de diálogo nació el 2 de septiembre'],
    ['b. 4/1/1990', 'birth_date: 4/1/1990'],
    ['Birth certificates: from September 2 on the clerk gives them'],
    ['On September 2 the office of birth records opened'],
    ['Actas de nacimiento sin cita desde el 2 de septiembre'],
    ['Birth certificate of 4/1/1990', 'birth_date: 4/1/1990'],
    // somebody's status
    ['He is undocumented', 'status: undocumented'],
    ['Him? Undocumented.'],
    ['El está de acuerdo con DACA'],
    ['él es indocumentado', 'status: indocumentado'],
    ['One of our cooks has DACA', 'status: DACA'],
    ['Every worker without papers should know'],
    ['Si un trabajador sin papeles llama, contestar'],
    ['Sheriff Taylor is illegal'],
    ['Sin papeles no se puede'],
    ['They left from Boaz without papers'],
    ['Maria’s DACA ends in May', 'named_status: Maria’s DACA'],
    ['Maria DACA'],
    ['Rosa’s husband is undocumented', 'named_status: Rosa’s husband is undocumented'],
    ['the husband DACA'],
    ['an undocumented neighbor', 'status: undocumented'],
    ['the DACA recipient Luis Perez', 'named_status: DACA recipient Luis Perez'],
    ['La vecina llegó ayer y no tiene papeles', 'status: no tiene papeles'],
    ['Carmen llegó ayer y no tiene papeles', 'named_status: Carmen'],
    ['Vino en junio, no tiene papeles', 'status: no tiene papeles'],
    ['the report and DACA'],
    ['has also had never had also had never had also had never had DACA'],
    // taken
    ['ICE took her on Friday', 'status: ICE took her'],
    ['ICE took her', 'status: ICE took her'],
    ['ICE took forty people'],
    ['ICE arrested the brother', 'status: ICE arrested the brother'],
    ['La migra se llevó a don Chepe', 'named_status: migra se llevó a don Chepe'],
    ['Lo deportaron ayer', 'status: Lo deportaron'],
  ]
  test.each(cases)('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected)
  })
})

test('nothing is read across sentences, lines, and what was taken out', () => {
  expect(found('Her DOB. 3/4/1990')).toEqual([])
  expect(found('She came late\nundocumented')).toEqual([])
  expect(found('Her DOB is [birth date], we met 3/4/2026')).toEqual([])
  expect(found('Mrs. Lopez is undocumented')).toEqual(['named_status: Mrs. Lopez is undocumented'])
})

test('spans are in UTF-16 units, whatever stands before them', () => {
  const text = '😀 á é 205-555-0143'
  const [one] = detect(text).findings
  expect(text.slice(one?.from, one?.to)).toBe('205-555-0143')
})

test('taking out leaves the rest as it was', () => {
  const text = 'Call 205-555-0143 today'
  const [one] = detect(text).findings
  expect(one && takeOut(text, one, 'phone')).toBe('Call [phone] today')
})

test('kinds are told once, without what is an office’s own', () => {
  expect(kindsIn('He is undocumented, 205-555-0143 or 205-555-0144')).toEqual(['phone', 'status'])
  expect(kindsIn('The jail answers at 205-555-0143')).toEqual([])
})
