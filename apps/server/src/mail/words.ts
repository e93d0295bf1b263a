/** What letters say, in the language of the organisation. */
const en = {
  invitation: (organisation: string) => `You are invited to ${organisation}`,
  invitationText: (organisation: string, link: string, until: string) =>
    `${organisation} invites you to its management system for information security.\n\nHere you accept, with an account that you have or one that you make:\n${link}\n\nThe link is good once, until ${until}. It opens no account: whoever has it still signs in. If you do not know ${organisation}, do nothing.\n`,
  digest: (count: number, organisation: string) => `${count} ${count === 1 ? 'thing waits' : 'things wait'} for you at ${organisation}`,
  digestLead: (organisation: string) => `This waits for you at ${organisation}. The links ask you to sign in.`,
  overdue: 'overdue since',
  due: 'due on',
  digestEnd: (link: string) =>
    `All of it: ${link}\n\nAn owner of the organisation decides whether these letters are sent, on the page Organisation on this server.`,
}

const de: typeof en = {
  invitation: (organisation) => `Sie sind zu ${organisation} eingeladen`,
  invitationText: (organisation, link, until) =>
    `${organisation} lädt Sie in ihr Managementsystem für Informationssicherheit ein.\n\nHier nehmen Sie an, mit einem Konto, das Sie haben oder anlegen:\n${link}\n\nDer Link gilt einmal, bis ${until}. Er öffnet kein Konto: Wer ihn hat, meldet sich trotzdem an. Wenn Sie ${organisation} nicht kennen, tun Sie nichts.\n`,
  digest: (count, organisation) => `${count} ${count === 1 ? 'Sache wartet' : 'Sachen warten'} auf Sie bei ${organisation}`,
  digestLead: (organisation) => `Das wartet auf Sie bei ${organisation}. Die Links fragen nach Ihrer Anmeldung.`,
  overdue: 'überfällig seit',
  due: 'fällig am',
  digestEnd: (link) =>
    `Alles: ${link}\n\nOb diese Briefe kommen, entscheidet ein Inhaber der Organisation auf der Seite Organisation auf diesem Server.`,
}

const words = { en, de }

export type Language = keyof typeof words

export function lettersIn(language: Language): typeof en {
  return words[language]
}
