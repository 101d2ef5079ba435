import { describe, expect, it } from 'vitest'
import { honorific, officeOfHonorific } from './honorifics.js'
import { genderOf, officeOf } from './offices.js'

describe('officeOf', () => {
  it.each([
    ['Secretary of State', 'foreign minister'],
    ['Foreign Secretary', 'foreign minister'],
    ['minister of foreign affairs', 'foreign minister'],
    ['Defense Secretary', 'defence minister'],
    ['Minister for Defence', 'defence minister'],
    ['Prime Minister', 'prime minister'],
    ['premier', 'prime minister'],
    ['spokeswoman', 'spokesperson'],
    ['foreign ministry spokesman', 'foreign ministry spokesperson'],
    ['State Department spokeswoman', 'foreign ministry spokesperson'],
    ['Secretary-General', 'secretary-general'],
    ['deputy foreign minister', 'deputy foreign minister'],
    ['U.N. ambassador', 'ambassador to the un'],
    ['king', 'monarch'],
    ['chief nuclear negotiator', 'chief nuclear negotiator'],
    ['chairwoman', 'chairperson'],
    ['defense analyst', 'defence analyst'],
    ['', ''],
  ])('%s → %s', (title, office) => expect(officeOf(title)).toBe(office))
})

describe('genderOf', () => {
  it.each([
    ['spokeswoman', 'f'],
    ['spokesman', 'm'],
    ['Mrs.', 'f'],
    ['Sir', 'm'],
    ['queen', 'f'],
    ['minister', null],
    ['man', null],
  ])('%s → %s', (title, gender) => expect(genderOf(title)).toBe(gender))
})

describe('honorific', () => {
  it.each([
    ['Mr.', 'mr', null],
    ['Sen.', 'sen', 'senator'],
    ['Lt', 'lt', 'lieutenant'],
    ['col.', null, null],
    ['Table', null, null],
  ])('%s', (form, plain, office) => {
    expect(honorific(form)).toBe(plain)
    expect(plain === null ? null : officeOfHonorific(plain)).toBe(office)
  })
})
