import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

/** The texts of the pages that stand before the application: the way in, and the account. */
const en = {
  language: 'en',
  signIn: 'Sign in',
  nobodyYet: 'Nobody has an organisation here yet.',
  setUpOrExplore: 'Set up yours, or explore the example',
  email: 'E-mail',
  password: 'Password',
  signInPasskey: 'Sign in with a passkey',
  wrongPassword: 'E-mail or password are not right.',
  code: 'Code',
  oneMoreStep: 'One more step',
  codeLead: 'Type the code that your authenticator app shows, or one of the codes you kept for an emergency.',
  wrongCode: 'This code is not right. After five wrong ones the account is locked for a quarter of an hour.',
  once: 'Sign in once',
  onceLead: 'This link works one time, for ten minutes after it was made.',
  linkUsed: 'This link was used, or is too old. Ask for a new one.',
  setUp: 'Set up Assay',
  setUpLead: 'Look around first, or begin with your own organisation.',
  explore: 'Explore the example company',
  exploreHelp:
    'Finch Support, an AI-support vendor a month before stage 1. Loading it takes a few seconds; you set up your own afterwards.',
  own: 'Your own organisation',
  ownHelp: 'You become its owner. Have you been here before?',
  organisation: 'Organisation',
  yourName: 'Your name',
  passwordRule: 'Password, at least 12 characters',
  setUpDo: 'Set up',
  account: 'Your account',
  back: 'Back to the application',
  currentPassword: 'Current password',
  currentHelp: 'Leave it empty if you never set one.',
  newPassword: 'New password, at least 12 characters',
  changePassword: 'Change it and end every session',
  codes: 'Codes from an authenticator app',
  passkeys: 'Passkeys',
  passkeysLead:
    'Sign in with your device’s own lock, nothing to type and nothing to phish. A passkey is bound to this address; browsers make none for an address of numbers, so open Assay under a name, such as localhost.',
  since: 'since',
  remove: 'Remove',
  passkeyName: 'Name of a new one',
  addPasskey: 'Add a passkey',
  codeOffLead: 'With it, a stolen password alone opens nothing.',
  yourPassword: 'Your password',
  setUpCode: 'Set up a code',
  codeOn: 'on: each sign-in with the password asks for a code',
  switchOff: 'Switch it off',
  scanLead: 'Scan this with your authenticator app, or type the secret into it. Then type the code that it shows.',
  qr: 'QR code of the secret below',
  switchOn: 'Switch it on',
  emergency: 'Codes for an emergency',
  emergencyLead: 'Each works once, where the app is lost. They are shown this one time: keep them apart from your password.',
  toOverview: 'To the overview',
  signOut: 'Sign out',
  nothingChosen: 'Nothing was chosen.',
}

export type Words = { readonly [K in keyof typeof en]: string }

const de: Words = {
  language: 'de',
  signIn: 'Anmelden',
  nobodyYet: 'Noch hat hier niemand eine Organisation.',
  setUpOrExplore: 'Richten Sie Ihre ein, oder sehen Sie das Beispiel an',
  email: 'E-Mail',
  password: 'Passwort',
  signInPasskey: 'Mit einem Passkey anmelden',
  wrongPassword: 'E-Mail oder Passwort stimmen nicht.',
  code: 'Code',
  oneMoreStep: 'Noch ein Schritt',
  codeLead: 'Geben Sie den Code ein, den Ihre Authenticator-App zeigt, oder einen der Codes für den Notfall.',
  wrongCode: 'Dieser Code stimmt nicht. Nach fünf falschen ist das Konto eine Viertelstunde gesperrt.',
  once: 'Einmal anmelden',
  onceLead: 'Dieser Link gilt ein Mal, zehn Minuten lang.',
  linkUsed: 'Dieser Link wurde verwendet oder ist zu alt. Bitten Sie um einen neuen.',
  setUp: 'Assay einrichten',
  setUpLead: 'Sehen Sie sich erst um, oder beginnen Sie mit Ihrer eigenen Organisation.',
  explore: 'Das Beispielunternehmen ansehen',
  exploreHelp:
    'Finch Support, ein Anbieter für KI-Support einen Monat vor Stufe 1. Das Laden dauert einige Sekunden; Ihre eigene Organisation richten Sie danach ein.',
  own: 'Ihre eigene Organisation',
  ownHelp: 'Sie werden ihr Inhaber. Waren Sie schon hier?',
  organisation: 'Organisation',
  yourName: 'Ihr Name',
  passwordRule: 'Passwort, mindestens 12 Zeichen',
  setUpDo: 'Einrichten',
  account: 'Ihr Konto',
  back: 'Zurück zur Anwendung',
  currentPassword: 'Bisheriges Passwort',
  currentHelp: 'Lassen Sie es leer, wenn Sie nie eines gesetzt haben.',
  newPassword: 'Neues Passwort, mindestens 12 Zeichen',
  changePassword: 'Ändern und jede Sitzung beenden',
  codes: 'Codes einer Authenticator-App',
  passkeys: 'Passkeys',
  passkeysLead:
    'Melden Sie sich mit der Sperre Ihres Geräts an: nichts zu tippen, nichts abzufischen. Ein Passkey ist an diese Adresse gebunden; für eine Adresse aus Zahlen macht der Browser keinen, öffnen Sie Assay deshalb unter einem Namen wie localhost.',
  since: 'seit',
  remove: 'Entfernen',
  passkeyName: 'Name eines neuen',
  addPasskey: 'Passkey hinzufügen',
  codeOffLead: 'Damit öffnet ein gestohlenes Passwort allein nichts.',
  yourPassword: 'Ihr Passwort',
  setUpCode: 'Code einrichten',
  codeOn: 'an: jede Anmeldung mit dem Passwort fragt nach einem Code',
  switchOff: 'Ausschalten',
  scanLead: 'Lesen Sie dies mit Ihrer Authenticator-App ein, oder tippen Sie das Geheimnis ab. Geben Sie dann den Code ein, den sie zeigt.',
  qr: 'QR-Code des Geheimnisses darunter',
  switchOn: 'Einschalten',
  emergency: 'Codes für den Notfall',
  emergencyLead:
    'Jeder gilt einmal, wenn die App verloren ist. Sie werden nur dieses eine Mal gezeigt: bewahren Sie sie getrennt vom Passwort auf.',
  toOverview: 'Zur Übersicht',
  signOut: 'Abmelden',
  nothingChosen: 'Es wurde nichts gewählt.',
}

const languages: Readonly<Record<string, Words>> = { en, de }

/** The texts in the language that was chosen in the application, else in the first one that the browser asks for and we have. */
export function wordsFor(c: Context): Words {
  const asked = (c.req.header('accept-language') ?? '').split(',').map((part) => part.trim())
  const wanted = [getCookie(c, 'assay.language') ?? '', ...asked].map((tag) => tag.slice(0, 2).toLowerCase())
  return languages[wanted.find((tag) => Object.hasOwn(languages, tag)) ?? 'en'] ?? en
}
