import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { annexA, auditChecks, threatCatalogue } from '@assay/frameworks'
import { loadGermanAuditChecks, loadGermanTitles } from '@assay/frameworks/library'
import { administration, common, commonLanguages, faultIn, registers, type RegisterText } from '@assay/isms'
import { entriesOf } from '../../menu.ts'
import { waysOf } from '../shell/navigation.ts'
import { deRefusals } from './de-help.ts'
import { deChecks } from './de-audit.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { headingIn } from './heading.ts'
import { sayerOf } from './refusals.ts'

/** Words that are the same in both languages. */
const SAME = new Set([
  'Name',
  'Team',
  'Position',
  'Version',
  'Person',
  'Text',
  'Plan',
  'SHA-256',
  'Organisation',
  'Ledger',
  'Auditor',
  'Manager',
  'Status',
  'Audits',
])

function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}/${name}`))
}

function pathsOf(value: unknown): readonly string[] {
  return leaves(value)
    .map(([path]) => path)
    .toSorted()
}

/** Sentences that were copied: a word alone may be one of both languages. */
function copiedIn(english: unknown, translated: unknown): readonly string[] {
  const there = new Map(leaves(translated))
  return leaves(english)
    .filter(([path, text]) => typeof text === 'string' && text.split(' ').length > 2 && there.get(path) === text)
    .map(([path]) => path)
}

const all = [...registers, ...administration]

async function deCommon() {
  return (await commonLanguages['de']?.()) ?? assert.fail('the common words have no German')
}

async function german(): Promise<readonly (readonly [string, RegisterText, RegisterText])[]> {
  return Promise.all(
    all.map(async ({ name, text, languages }) => {
      const translated = await languages['de']?.()
      if (!translated) throw new Error(`${name} speaks no German`)
      return [name, text, translated] as const
    }),
  )
}

describe('the catalogue of texts', () => {
  it('has the same keys in both languages, and no empty text', () => {
    assert.deepEqual(pathsOf(de), pathsOf(en))
    for (const [path, text] of [...leaves(en), ...leaves(de)]) assert.notEqual(text, '', path)
  })

  it('is translated, not copied', () => {
    const there = new Map(leaves(de))
    const copied = leaves(en).filter(
      ([path, text]) => typeof text === 'string' && there.get(path) === text && !SAME.has(text) && text.length > 2,
    )
    assert.deepEqual(copied, [])
  })
})

describe('the words of the registers', () => {
  it('are whole in German, by path', async () => {
    for (const [name, english, words] of await german()) assert.deepEqual(pathsOf(words), pathsOf(english), name)
  })

  it('are sentences of their own, with none left to do', async () => {
    const every = await german()
    assert.ok(every.length > 30)
    for (const [name, english, words] of every) {
      assert.deepEqual(copiedIn(english, words), [], name)
      for (const [path, text] of leaves(words)) assert.doesNotMatch(String(text), /TODO|FIXME|^$/, `${name}${path}`)
    }
  })

  it('take up the same parameters in both languages', async () => {
    const taken = (text: unknown): readonly string[] => [...new Set(String(text).match(/\{[a-zA-Z]+\}/g) ?? [])].toSorted()
    for (const [name, english, words] of [...(await german()), ['common', common, await deCommon()] as const]) {
      const there = new Map(leaves(words.refusals))
      for (const [path, text] of leaves(english.refusals)) assert.deepEqual(taken(there.get(path)), taken(text), `${name}${path}`)
    }
  })

  it('share the common ones', async () => {
    const words = await deCommon()
    assert.deepEqual(pathsOf(words), pathsOf(common))
    assert.deepEqual(copiedIn(common, words), [])
  })
})

describe('the titles of what we ship', () => {
  it('are German for every control of Annex A and every threat, and what people typed stays theirs', async () => {
    const titles = await loadGermanTitles()
    assert.deepEqual(
      [...annexA, ...threatCatalogue].filter(({ title }) => !titles.has(title)),
      [],
    )
    const [control, threat, risk] = ['control', 'threat', 'risk'].map((name) => {
      const register = registers.find((one) => one.name === name) ?? assert.fail(name)
      return headingIn(register, titles)
    })
    assert.equal(control?.({ reference: 'A.8.13', title: 'Information backup' }), 'A.8.13 Sicherung von Informationen')
    assert.equal(control?.({ reference: null, title: 'Our own' }), 'Our own')
    assert.equal(threat?.({ title: 'Fire or smoke damages rooms or equipment' }), 'Brand oder Rauch beschädigt Räume oder Geräte')
    assert.equal(risk, null)
  })
})

describe('what is refused', () => {
  it('is said in German, every reason that the server itself has', async () => {
    const table = readFileSync(join(import.meta.dirname, '../../../server/src/problem-code.ts'), 'utf8')
    const codes = [...table.matchAll(/^ {2}([A-Z_]+): \d{3},$/gm)].map(([, code = '']) => code).filter((code) => code !== 'REFUSED')
    const rules = new Set([...Object.keys((await deCommon()).refusals), ...all.flatMap(({ text }) => Object.keys(text.refusals))])
    assert.ok(codes.length > 40)
    assert.deepEqual(
      codes.filter((code) => !Object.hasOwn(deRefusals, code) && !rules.has(code)),
      [],
    )
  })

  it('is said once: what a rule refuses stands in the texts of its register', async () => {
    const rules = new Set([...Object.keys((await deCommon()).refusals), ...registers.flatMap(({ text }) => Object.keys(text.refusals))])
    assert.deepEqual(
      Object.keys(deRefusals).filter((code) => rules.has(code)),
      [],
    )
  })

  it('names fields, states and roles by their words', () => {
    const say = sayerOf({ registers, administration, common })
    const asked = (code: string, parameters: Readonly<Record<string, string>>): string | null =>
      say({ code, parameters, path: '/api/risks/RISK-1' })
    assert.equal(
      asked('FROZEN', { field: 'treatmentPlan', status: 'in-treatment' }),
      'Treatment plan stays as it is while the record is in treatment',
    )
    assert.equal(asked('NOT_AUTHORISED', { who: '.owner, manager' }), 'you may not do this: Risk owner, a manager may')
    assert.equal(asked('SURELY_NO_CODE', {}), null)
  })
})

describe('the mock audit', () => {
  it('says in German what is so where a check passes, for every check of the facts', () => {
    assert.deepEqual(Object.keys(deChecks).toSorted(), auditChecks.map(({ id }) => id).toSorted())
  })

  it('says of what passed what is so, never that its fault was not found (finding C1)', async () => {
    const germanFault = new Map((await loadGermanAuditChecks()).map(({ id, fault }) => [id, fault]))
    for (const { id, title, fault, grade } of auditChecks) {
      for (const words of [en, de]) assert.ok(words.grade[grade], `${id} ${grade}`)
      assert.notEqual(title, fault, id)
      assert.notEqual(deChecks[id], germanFault.get(id), id)
    }
    for (const words of [en, de]) assert.doesNotMatch(words.result.pass, /none|not|nicht|kein/, words.result.pass)
  })

  it('says a fault in the words of its register, and fields by their titles', () => {
    const fault = { register: 'risk', code: 'NOT_ASSESSED_IN_TIME', record: 'RISK-1', parameters: { months: 12 }, weight: null }
    assert.match(faultIn(registers, fault), /12/)
    for (const { name, text } of registers)
      for (const code of Object.keys(text.faults ?? {}))
        assert.notEqual(faultIn(registers, { register: name, code, record: null, parameters: {}, weight: null }), code)
  })
})

describe('what a page says to whoever hears it', () => {
  it('is a message, too: no name, title or placeholder stands in a page itself', () => {
    const folder = join(import.meta.dirname, '..')
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
    const literal = pages.filter((name) =>
      /(?:aria-label|title|placeholder|alt)="(?!https:)[^"]*[A-Za-z]{2}/.test(readFileSync(join(folder, name), 'utf8')),
    )
    assert.deepEqual([pages.length > 100, literal], [true, []])
  })
})

describe('the main menu', () => {
  it('leads to every register, by letters of which each leads to one page', async () => {
    assert.deepEqual(
      registers.filter(({ menu }) => menu === null).map(({ name }) => name),
      [],
    )
    const letters = registers.flatMap(({ menu }) => menu?.key ?? [])
    assert.ok(letters.length > 4)
    assert.deepEqual([...waysOf(await entriesOf(registers)).keys()].toSorted(), [...letters, ...HAND_MADE].toSorted())
  })
})

/** The letters of the pages that are made by hand. */
const HAND_MADE = ['o', 's', 'm', 'l']
