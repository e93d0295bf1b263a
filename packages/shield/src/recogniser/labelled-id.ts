import { isAlphanumeric, touches, windowsAround, type Window } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'
import { foldOf } from '../tagger/character.ts'

/** Words that say that a number is of a person: passports, licences, accounts, patients, customers. Each may be followed by `number`, a colon, `is`. */
const LABELS = [
  'passport',
  'reisepass',
  'passeport',
  'pasaporte',
  'passaporto',
  'passaporte',
  'paspoort',
  'paszport',
  'passnummer',
  'pasnummer',
  'паспорт',
  'пасспорт',
  '护照',
  '護照',
  'パスポート',
  '旅券',
  '여권',
  "driver'?s? licen[cs]e",
  'driving licen[cs]e',
  'führerschein',
  'permis de conduire',
  'carn[ée]t? de conducir',
  'licencia de conducir',
  'patente di guida',
  'carta de condução',
  'cnh',
  'rijbewijs',
  'prawo jazdy',
  'kørekort',
  'körkort',
  'førerkort',
  'ajokortti',
  'medical record',
  'mrn',
  'patient (?:id|no|number)',
  'patientennummer',
  'member(?:ship)? (?:id|no|number)',
  'policy (?:id|no|number)',
  'account (?:no|number)',
  'a/c no',
  'iban or account',
  'customer (?:id|no|number)',
  'client (?:id|no|number)',
  'employee (?:id|no|number)',
  'student (?:id|no|number)',
  'insurance (?:id|no|number)',
  'health (?:card|insurance) (?:no|number)?',
  'identity card',
  'id card',
  'national id',
  'tax (?:id|no|number)',
  'vat (?:id|no|number)',
  'kundennummer',
  'kontonummer',
  'konto-?nr',
  'kunden-?nr',
  'personalausweis',
  'personalnummer',
  'versicherungsnummer',
  'steuernummer',
  'num[ée]ro (?:de )?(?:client|compte|passeport|sécurité sociale)',
  'n[úu]mero de (?:cuenta|cliente|afiliado|contribuinte)',
  'n[úu]mero da conta',
  'numero (?:di )?(?:conto|cliente)',
  'codice cliente',
  'klantnummer',
  'rekeningnummer',
  'numer (?:klienta|konta|dowodu)',
  'dow[óo]d osobisty',
  'kundnummer',
  'kundenummer',
  'asiakasnumero',
  'm[üu]şteri no',
  'номер (?:клиента|счета|счёта|паспорта)',
]

const LABEL = new RegExp(`(?:${LABELS.join('|')})`, 'iuy')
/** Whether a label begins with two letters, by both as one number. */
const begins = new Uint8Array(65_536)
for (const label of LABELS) begins[beginning(label.replace(/[[\]]/g, ''), 0)] = 1
/** What stands between the label and the value, in forty characters at most. */
const BETWEEN =
  /(?:\s?(?:numbers?|num|nr|no|id|code|nummer|número|numéro|numero|numer|is|ist|lautet|est|es|è|é|of)\b\.?|\s?[:#=№()–-]|\s){0,6}/iuy
const VALUE = /[A-Z]{0,4}[ -]?\d[A-Z\d]*(?:[ /-][A-Z\d]*\d[A-Z\d]*){0,4}/iy
const LONGEST = 24

/** The last digits of a card or an account, as banks write them. */
const ENDING = /\b(?:ending|ends) (?:in|with) (?:\*{0,4}|x{0,4})\d{3,6}\b/gi

/** Numbers that have no check, or one that nobody publishes, by the words before them. */
export const labelledId: Recogniser = {
  name: 'labelled-id',
  find: (view) => windowsAround(view, AROUND).flatMap((window) => inWindow(view, window)),
}

const AROUND = { digits: 2, behind: 90, ahead: 40 }

function inWindow(view: string, { start, end }: Window): readonly Found[] {
  const labels: Found[] = []
  for (let at = start; at < end; at += 1) {
    if (begins[beginning(view, at)] === 0 || touches(view, at - 1)) continue
    LABEL.lastIndex = at
    const [label] = LABEL.exec(view) ?? []
    if (label === undefined) continue
    labels.push(...valueAfter(view, { at: at + label.length, label }))
    at += label.length - 1
  }
  const text = view.slice(start, end)
  const endings = [...text.matchAll(ENDING)].map(({ index, 0: whole }) => ({
    start: start + index + whole.search(/[\dx*]+$/i),
    end: start + index + whole.length,
    type: 'ID',
    score: 0.7,
  }))
  return [...labels, ...endings]
}

/** Two letters without case and marks as one number; others may have the same. */
function beginning(text: string, at: number): number {
  return (foldOf(text.charCodeAt(at)) * 331 + foldOf(text.charCodeAt(at + 1))) & 65_535
}

function valueAfter(view: string, { at, label }: { readonly at: number; readonly label: string }): readonly Found[] {
  const start = skip(view, at)
  VALUE.lastIndex = start
  const value = VALUE.exec(view)?.[0].slice(0, LONGEST) ?? ''
  const end = start + value.length
  const isValue =
    start > at && value.replaceAll(/\D/g, '').length >= 4 && !touches(view, end) && !isAlphanumeric(view.charCodeAt(start - 1))
  return isValue ? [{ start, end, type: /^mrn|^medical/i.test(label) ? 'MRN' : 'ID', score: 0.85 }] : []
}

function skip(view: string, from: number): number {
  BETWEEN.lastIndex = from
  return from + (BETWEEN.exec(view)?.[0].length ?? 0)
}
