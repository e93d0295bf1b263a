/** What the offline verifier says, in English and German. */
const en = {
  title: 'Offline verifier',
  lead: 'Checks an evidence pack or a receipt of Assay. Nothing leaves this page: it has no network.',
  key: 'Key that you trust',
  keyHelp:
    'The verifier key of the log, given to you by another way than the file. Without it a pack is checked against the key inside, which does not show whose it is.',
  file: 'Evidence pack (.zip) or receipt (.tlog-proof)',
  holds: 'Everything holds.',
  fails: 'This does not hold.',
  packHolds: (size: number, records: number, origin: string) =>
    `${size} entries and ${records} records of ${origin}. Not derived again from them: the Statement of Applicability, the audit and the pages for people.`,
  receiptHolds: (seq: number, size: number, origin: string) => `entry ${seq} of ${size} of ${origin}`,
  rotated: (entry: number) => `Another key signs since entry ${entry}.`,
  epoch: (epoch: number, entry: number, reason: string) => `▲ Epoch ${epoch} began at entry ${entry}: ${reason}.`,
  lost: (count: number) => `${count} entries that were signed before are not in this log.`,
  notFollowed: 'The key before has not signed that.',
  change: 'Change',
  version: 'Version',
  actor: 'By (a pseudonym)',
  claimed: 'Time that the application states',
  notProven: 'Not proven',
  receiptNotProven: [
    'that what the record says is true',
    'the exact time: it is a claim of the application',
    'who stands behind a pseudonym',
  ],
  keyNeeded: 'A receipt is held against a key that you trust: put it in above.',
  records: 'Records',
  search: 'Search',
  shown: (shown: number, all: number) => `${shown} of ${all}`,
}

export type VerifierText = typeof en

const de: VerifierText = {
  title: 'Offline-Prüfer',
  lead: 'Prüft ein Nachweispaket oder einen Beleg von Assay. Nichts verlässt diese Seite: sie hat kein Netz.',
  key: 'Schlüssel, dem Sie vertrauen',
  keyHelp:
    'Der Prüfschlüssel des Ledgers, den Sie auf anderem Weg als die Datei bekommen haben. Ohne ihn wird ein Paket gegen den Schlüssel darin geprüft; das zeigt nicht, wessen es ist.',
  file: 'Nachweispaket (.zip) oder Beleg (.tlog-proof)',
  holds: 'Alles stimmt.',
  fails: 'Das stimmt nicht.',
  packHolds: (size, records, origin) =>
    `${size} Einträge und ${records} Datensätze von ${origin}. Nicht aus ihnen neu abgeleitet: die Erklärung zur Anwendbarkeit, das Audit und die Seiten für Menschen.`,
  receiptHolds: (seq, size, origin) => `Eintrag ${seq} von ${size} von ${origin}`,
  rotated: (entry) => `Seit Eintrag ${entry} unterschreibt ein anderer Schlüssel.`,
  epoch: (epoch, entry, reason) => `▲ Epoche ${epoch} begann bei Eintrag ${entry}: ${reason}.`,
  lost: (count) => `${count} Einträge, die zuvor unterschrieben wurden, stehen nicht in diesem Ledger.`,
  notFollowed: 'Der Schlüssel davor hat das nicht unterschrieben.',
  change: 'Änderung',
  version: 'Version',
  actor: 'Von (ein Pseudonym)',
  claimed: 'Zeit, die die Anwendung nennt',
  notProven: 'Nicht bewiesen',
  receiptNotProven: [
    'dass stimmt, was der Datensatz sagt',
    'die genaue Zeit: sie ist eine Angabe der Anwendung',
    'wer hinter einem Pseudonym steht',
  ],
  keyNeeded: 'Ein Beleg wird gegen einen Schlüssel geprüft, dem Sie vertrauen: tragen Sie ihn oben ein.',
  records: 'Datensätze',
  search: 'Suchen',
  shown: (shown, all) => `${shown} von ${all}`,
}

/** The text in the language of the browser, where we have it. */
export function verifierText(languages: readonly string[]): { readonly language: string; readonly text: VerifierText } {
  const known = languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'de')
  return known === 'de' ? { language: 'de', text: de } : { language: 'en', text: en }
}
