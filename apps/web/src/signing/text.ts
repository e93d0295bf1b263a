import type { Language } from '../message/text.tsx'

/** Why a log is not signed, and what an owner does about it. */
const en = {
  title: 'Signing of the log',
  signed: (epoch: number) => `The log is signed here, in epoch ${epoch}.`,
  origin: 'Name of the log',
  forked: 'A witness has seen another history of this log.',
  stopped: 'The log is not signed.',
  goesOn: 'What is written goes on, unsigned: packs and receipts of it wait.',
  reasons: {
    restored: 'It was restored from a backup, and what was signed since that backup is not in it.',
    'other-folder':
      'Another data folder is named as the one that signs: this one was moved, copied, or is a second one on the same database.',
    'history-missing': 'The data folder has lost what was signed before.',
    'history-behind': 'The data folder knows less than the database of what was signed before.',
    'log-behind': 'It does not continue what was signed last: the database was rolled back or written anew.',
    'key-missing': 'Its signing key is not here, or does not open.',
    'other-key': 'The signing key that is here is not the one that the log names.',
    'witness-ahead': 'A witness has seen more of the log than is here.',
    'witness-refused':
      'What was signed here does not continue what it saw. Find out why before you go on: somebody may have written the log anew.',
  },
  known: (signed: number) => `${signed.toLocaleString()} entries are known to have been signed under this name.`,
  seen: (witness: string, size: number) => `Witness ${witness} has seen ${size.toLocaleString()} entries.`,
  proof: 'Both signed notes: two that contradict each other under one key are the proof',
  where: 'What to do',
  begin: 'Begin a new epoch',
  beginHelp:
    'The log goes on under another name and with new keys, which the last key signs if it is here. It is an entry with this reason, every verifier and pack shows it, and it cannot be taken back. Find out why the log is not signed before you do it.',
  confirm: 'I know why, and want the log to go on from what is here',
  rotate: 'Have a new key sign',
  rotateHelp:
    'The present key signs the new one, and is destroyed. The log keeps its name. Witnesses must be told the new key, and a new backup of the keys must be made.',
  confirmRotation: 'I will tell the witnesses and back the keys up again',
  ownersOnly: 'Only an owner does this.',
}

export type SigningText = typeof en

const de: SigningText = {
  title: 'Unterschrift des Ledgers',
  signed: (epoch) => `Das Ledger wird hier unterschrieben, in Epoche ${epoch}.`,
  origin: 'Name des Ledgers',
  forked: 'Ein Zeuge hat eine andere Geschichte dieses Ledgers gesehen.',
  stopped: 'Das Ledger wird nicht unterschrieben.',
  goesOn: 'Geschrieben wird weiter, ohne Unterschrift: Pakete und Belege darüber warten.',
  reasons: {
    restored: 'Es wurde aus einer Sicherung wiederhergestellt; was seit dieser Sicherung unterschrieben wurde, steht nicht darin.',
    'other-folder':
      'Als der Ordner, der unterschreibt, ist ein anderer Datenordner genannt: dieser wurde verschoben, kopiert oder ist ein zweiter an derselben Datenbank.',
    'history-missing': 'Der Datenordner hat verloren, was zuvor unterschrieben wurde.',
    'history-behind': 'Der Datenordner weiß weniger als die Datenbank von dem, was zuvor unterschrieben wurde.',
    'log-behind': 'Es setzt nicht fort, was zuletzt unterschrieben wurde: die Datenbank wurde zurückgesetzt oder neu geschrieben.',
    'key-missing': 'Sein Schlüssel ist nicht hier oder lässt sich nicht öffnen.',
    'other-key': 'Der Schlüssel, der hier ist, ist nicht der, den das Ledger nennt.',
    'witness-ahead': 'Ein Zeuge hat mehr vom Ledger gesehen, als hier ist.',
    'witness-refused':
      'Was hier unterschrieben wurde, setzt nicht fort, was er sah. Klären Sie, warum, bevor es weitergeht: Jemand könnte das Ledger neu geschrieben haben.',
  },
  known: (signed) => `Von ${signed.toLocaleString()} Einträgen ist bekannt, dass sie unter diesem Namen unterschrieben wurden.`,
  seen: (witness, size) => `Der Zeuge ${witness} hat ${size.toLocaleString()} Einträge gesehen.`,
  proof: 'Beide unterschriebenen Notizen: Zwei, die sich unter einem Schlüssel widersprechen, sind der Beweis',
  where: 'Was zu tun ist',
  begin: 'Neue Epoche beginnen',
  beginHelp:
    'Das Ledger geht unter einem anderen Namen und mit neuen Schlüsseln weiter, die der letzte Schlüssel unterschreibt, wenn er hier ist. Das ist ein Eintrag mit diesem Grund, jeder Prüfer und jedes Paket zeigt ihn, und er lässt sich nicht zurücknehmen. Klären Sie zuerst, warum nicht unterschrieben wird.',
  confirm: 'Ich weiß, warum, und das Ledger soll mit dem weitergehen, was hier ist',
  rotate: 'Einen neuen Schlüssel unterschreiben lassen',
  rotateHelp:
    'Der jetzige Schlüssel unterschreibt den neuen und wird vernichtet. Das Ledger behält seinen Namen. Die Zeugen müssen den neuen Schlüssel erfahren, und die Schlüssel sind neu zu sichern.',
  confirmRotation: 'Ich teile es den Zeugen mit und sichere die Schlüssel neu',
  ownersOnly: 'Das tut nur ein Inhaber.',
}

/** The words in a language. */
export function signingText(language: Language): SigningText {
  return language === 'de' ? de : en
}
