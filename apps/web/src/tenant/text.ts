const en = {
  digest: 'Letters of what waits',
  digestHelp:
    'Each working day at six, UTC, members whom an owner has tied to a person get a letter of what waits for them: keys and days, and nothing that the records say.',
  mailFrom: (from: string) => `This server sends mail from ${from}.`,
  mailOff:
    'This server sends no mail: whoever runs it names a mail server (ASSAY_SMTP_URL) first. Invitations are handed over by hand until then.',
}

const de: typeof en = {
  digest: 'Briefe über Wartendes',
  digestHelp:
    'An jedem Werktag um sechs Uhr UTC bekommen Mitglieder, die ein Inhaber einer Person zugeordnet hat, einen Brief über das, was auf sie wartet: Kennungen und Tage, und nichts vom Inhalt der Datensätze.',
  mailFrom: (from) => `Dieser Server sendet Mail von ${from}.`,
  mailOff:
    'Dieser Server sendet keine Mail: Wer ihn betreibt, nennt zuerst einen Mailserver (ASSAY_SMTP_URL). Bis dahin werden Einladungen von Hand übergeben.',
}

export const texts = { en, de }
