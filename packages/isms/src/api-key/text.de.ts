export const de = {
  title: 'API-Schlüssel',
  one: 'API-Schlüssel',
  help: 'Schlüssel, mit denen Programme für ihren Verfasser handeln, ohne ihre Geheimnisse.',
  fields: {
    name: {
      title: 'Zweck',
      help: 'Wofür der Schlüssel ist.',
    },
    role: {
      title: 'Rolle',
      help: 'Was der Schlüssel höchstens darf.',
      options: {
        owner: 'Inhaber',
        manager: 'Manager',
        contributor: 'Mitwirkender',
        auditor: 'Auditor',
        reader: 'Leser',
      },
    },
    scopes: {
      title: 'Umfang',
      help: 'Was der Schlüssel von seiner Rolle nutzen darf; alles, was ein Schlüssel darf, wenn nichts genannt ist.',
      options: {
        read: 'lesen',
        write: 'schreiben',
        find: 'suchen',
      },
    },
    author: {
      title: 'Verfasser',
      help: 'Wer den Schlüssel gemacht hat und für ihn einsteht.',
    },
    expiresOn: {
      title: 'Läuft ab am',
      help: 'Der letzte Tag, an dem der Schlüssel gilt, höchstens ein Jahr voraus.',
    },
    hash: {
      title: 'Prüfsumme',
      help: 'Der SHA-256 des Geheimnisses, das nirgends gespeichert ist.',
    },
    pseudonym: {
      title: 'Pseudonym',
      help: 'Der zufällige Name, unter dem der Schlüssel in den Einträgen steht.',
    },
  },
  status: {
    active: 'aktiv',
    revoked: 'widerrufen',
  },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    KEY_REVOKED: 'Dieser Schlüssel wurde widerrufen: Machen Sie einen neuen.',
    KEY_WITHOUT_AUTHOR: 'Einen Schlüssel macht ein angemeldetes Mitglied, das dafür einsteht.',
    KEY_EXPIRY: 'Ein Schlüssel endet zwischen heute und dem {last}.',
  },
}
