import { Glance, isAlphanumeric, isDigit, matchEnd, numbersIn, touches, windowsBefore, type Range } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

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
  'end(?:ing|s) (?:in|with)',
]

/** Words that say that a number leads to somebody's booking, appointment, meeting, claim or vehicle. */
const BOOKINGS = [
  'booking (?:code|id|no|number|ref(?:erence)?); reservation (?:code|id|no|number); confirmation (?:id|no|number)',
  'appointment (?:code|id|no|number); registration (?:code|no|number); claim (?:id|no|number); contract (?:id|no|number); exam(?:ination)? (?:no|number); participant (?:id|no|number); meeting id; licen[cs]e plate; number plate',
  'buchungsnummer; buchungscode; reservierungsnummer; reservierungscode; bestätigungsnummer; terminnummer; vertragsnummer; kennzeichen',
  'num[ée]ro de (?:réservation|confirmation|rendez-vous); code de réservation; n[úu]mero de (?:reserva|confirmaci[óo]n|confirmação|cita)',
  'c[óo]digo de reserva; numero (?:di )?(?:prenotazione|conferma); codice (?:di )?prenotazione; boekingsnummer; reserveringsnummer',
  'numer rezerwacji; bokningsnummer; reservationsnummer; varausnumero; varaustunnus; rezervasyon (?:no|numarası|kodu)',
  'номер (?:брони|бронирования|бронювання); číslo rezervace; foglalási szám; numărul rezervării; κωδικός κράτησης',
  '预订号; 预约号; 会议号; 予約番号; 예약번호',
].flatMap((line) => line.split('; '))

/** Words that say that a code opens something: an account, a door, a locker. */
const KEYS = [
  'verification code; access code; entry code; door code; gate code; security code; check-?in code; pick-?up code; confirmation code',
  'one-?time (?:code|password|passcode); passcode; otp; pin; verifizierungscode; bestätigungscode; zugangscode; abholcode; einmalcode',
  "code de (?:confirmation|vérification|sécurité|retrait); code d['’]acc[èe]s; c[óo]digo de (?:confirma|verifica|acces|segur|recogida)\\p{L}*",
  'codice (?:di )?(?:conferma|verifica|accesso|sicurezza); bevestigingscode; verificatiecode; toegangscode',
  'kod (?:weryfikacyjny|dostępu|odbioru); verifieringskod; bekræftelseskode; bekreftelseskode; vahvistuskoodi; doğrulama kodu; onay kodu',
  'код (?:подтверждения|доступа|підтвердження); ověřovací kód; ellenőrző kód; cod de (?:verificare|confirmare); κωδικός επιβεβαίωσης',
  '验证码; 驗證碼; 取件码; 取货码; 認証コード; 確認コード; 인증번호',
].flatMap((line) => line.split('; '))

const ALL = [...LABELS, ...BOOKINGS, ...KEYS]
const LABEL = new RegExp(`(?:${ALL.join('|')})`, 'iuy')
const KEY = new RegExp(`^(?:${KEYS.join('|')})$`, 'iu')
/** By the first of the letters that may stand at a place. */
const glance = new Glance(ALL.map((label) => label.replaceAll(/\[(.)[^\]]*\]/g, '$1')))
/** What stands between the label and the value, in forty characters at most. */
const BETWEEN =
  /(?:(?<=n[or])\.)?(?:\s?(?:numbers?|num|nr|no|id|code|nummer|número|numéro|numero|numer|is|ist|lautet|est|es|è|é|of)\b\.?|\s?[:#=№()*–-]|\s){0,6}/iuy
const VALUE = /[A-Z]{0,4}[ -]?\d[A-Z\d]*(?:[ /-][A-Z\d]*\d[A-Z\d]*){0,4}/iy
const LONGEST = 24

/** Numbers that have no check, or one that nobody publishes, by the words before them. */
export const labelledId: Recogniser = {
  name: 'labelled-id',
  find: (view) => {
    const numbers = numbersIn(view).filter(({ start }) => hasDigits(view, start))
    return windowsBefore(numbers, REACH).flatMap((window) => inWindow(view, window))
  },
}

/** As much as stands between the beginning of a label and a digit. */
const REACH = 90

/** Whether a value may begin here: enough digits before whatever ends one. */
function hasDigits(view: string, from: number): boolean {
  let digits = 0
  for (let at = from; at < from + LONGEST && digits < LEAST_ENDING; at += 1) {
    const code = view.charCodeAt(at)
    if (isDigit(code)) digits += 1
    else if (!isAlphanumeric(code) && !JOINTS.has(view[at] ?? '')) break
  }
  return digits === LEAST_ENDING
}

const JOINTS = new Set([' ', '/', '-'])
/** A value has so many digits at least; a code, and the end of a number as banks write it, may have one less. */
const [LEAST, LEAST_ENDING] = [4, 3]

function inWindow(view: string, { start, end }: Range): readonly Found[] {
  const found: Found[] = []
  for (let at = start; at < end; at += 1) {
    if (!glance.mayBegin(view, at) || touches(view, at - 1)) continue
    const after = matchEnd(view, at, LABEL)
    if (after === -1) continue
    found.push(...valueAfter(view, { at: after, label: view.slice(at, after) }))
    at = after - 1
  }
  return found
}

function valueAfter(view: string, { at, label }: { readonly at: number; readonly label: string }): readonly Found[] {
  const start = skip(view, at)
  const value = view.slice(start, Math.max(start, Math.min(matchEnd(view, start, VALUE), start + LONGEST)))
  const end = start + value.length
  const isValue =
    start > at &&
    value.replaceAll(/\D/g, '').length >= (ENDS_OR_CODES.test(label) ? LEAST_ENDING : LEAST) &&
    !touches(view, end) &&
    !isAlphanumeric(view.charCodeAt(start - 1))
  return isValue ? [{ start, end, type: typeOf(label), score: 0.85 }] : []
}

/** Labels of values that may be short. */
const ENDS_OR_CODES = /^end|code/i

function typeOf(label: string): string {
  if (KEY.test(label)) return 'SECRET'
  return /^mrn|^medical/i.test(label) ? 'MRN' : 'ID'
}

function skip(view: string, from: number): number {
  return matchEnd(view, from, BETWEEN)
}
