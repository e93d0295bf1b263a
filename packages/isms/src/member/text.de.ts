export const de = {
  title: 'Mitglieder',
  one: 'Mitglied',
  help: 'Konten der Organisation, mit ihren Rollen und den Pseudonymen, unter denen sie handeln.',
  fields: {
    name: {
      title: 'Name',
      help: 'Wie Listen und Aktivität die Person nennen.',
    },
    email: {
      title: 'E-Mail',
      help: 'Die Adresse des Kontos, oder die eingeladene.',
    },
    role: {
      title: 'Rolle',
      help: 'Was die Person darf.',
      options: {
        owner: 'Inhaber',
        manager: 'Manager',
        contributor: 'Mitwirkender',
        auditor: 'Auditor',
        reader: 'Leser',
      },
    },
    confirmed: {
      title: 'Bestätigt',
      help: 'Ob sicher ist, wer die Person ist. Bis dahin entscheidet sie nichts.',
    },
    account: {
      title: 'Konto',
      help: 'Die Kennung des Kontos auf diesem Server; keine, bevor die Einladung angenommen ist.',
    },
    person: {
      title: 'Person',
      help: 'Die Person des Registers, die das Mitglied nach Angabe des Inhabers ist; sie wird bei der Bestätigung angelegt, wenn keine gewählt ist.',
    },
    pseudonym: {
      title: 'Pseudonym',
      help: 'Der zufällige Name, unter dem die Person in den Einträgen steht.',
    },
    credentials: {
      title: 'Anmeldedaten',
      help: 'Der SHA-256 von allem, womit sich das Konto anmeldet: Eine Änderung, die niemand eintrug, fällt auf.',
    },
    codeHash: {
      title: 'Code',
      help: 'Der SHA-256 des Einladungscodes.',
    },
    invitedUntil: {
      title: 'Einladung endet',
      help: 'Der Zeitpunkt, ab dem der Einladungscode nichts mehr wert ist.',
    },
  },
  status: {
    invited: 'eingeladen',
    active: 'aktiv',
    removed: 'entfernt',
  },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    MEMBER_REMOVED: 'Dieses Mitglied wurde entfernt: Laden Sie die Person neu ein.',
    LAST_OWNER: 'Eine Organisation braucht einen Inhaber: Bestimmen Sie zuerst einen anderen.',
    MEMBER_ALREADY: 'Mit dieser Adresse oder diesem Konto gibt es schon ein Mitglied oder eine Einladung.',
  },
}
