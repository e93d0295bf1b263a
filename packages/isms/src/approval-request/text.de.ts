import { de as rule } from '../approval-rule/text.de.ts'

export const de = {
  title: 'Freigabeanfragen',
  one: 'Freigabeanfrage',
  help: 'Was auf mehrere Unterschriften wartet. Alle unterschreiben genau den Text, um den es ging; die letzte Unterschrift gibt ihn frei.',
  fields: {
    title: {
      title: 'Anfrage',
      help: 'Worum es geht; Schlüssel, Titel und Fassung des Gegenstands, wo nichts steht.',
    },
    subject: {
      title: 'Gegenstand',
      help: 'Was freigegeben werden soll: ein Dokument, ein Anwendungsbereich, Risikokriterien oder eine Erklärung, mit dem Schlüssel.',
    },
    note: {
      title: 'Hinweis',
      help: 'Was die Freigebenden wissen oder ansehen sollten.',
    },
    expiresOn: {
      title: 'Antwort bis',
      help: 'Der letzte Tag, an dem unterschrieben werden kann; die Regel sagt ihn, wo nichts steht, und keiner ist später, als sie erlaubt.',
    },
    rule: {
      title: 'Regel',
      help: 'Wer unterschreiben muss.',
    },
    of: {
      title: 'Hash des Gezeigten',
      help: 'Der SHA-256 von allem, was Unterschreibende sehen. Ein anderer Text braucht andere Unterschriften.',
    },
    requestedBy: {
      title: 'Gefragt von',
      help: 'Wer darum bittet.',
    },
    requestedOn: {
      title: 'Gefragt am',
      help: 'Der Tag.',
    },
    votes: {
      title: 'Unterschriften',
      help: 'Wer unterschrieben oder abgelehnt hat, als was und für wen.',
      of: {
        who: { title: 'Wer', help: 'Die Person.' },
        on: { title: 'Am', help: 'Der Tag.' },
        vote: { title: 'Antwort', help: 'Ob unterschrieben wurde.', options: { yes: 'unterschrieben', no: 'abgelehnt' } },
        as: {
          title: 'Als',
          help: 'Was sie zu einer der Freigebenden macht.',
          options: { approver: 'freigebende Person', ...rule.fields.roles.options, manager: 'Manager' },
        },
        for: { title: 'Für', help: 'Für wen eine Vertretung unterschrieb.' },
        comment: { title: 'Bemerkung', help: 'Was dazu gesagt wurde.' },
      },
    },
  },
  status: {
    open: 'offen',
    signed: 'unterschrieben',
    refused: 'abgelehnt',
    withdrawn: 'zurückgezogen',
  },
  commands: {
    sign: {
      title: 'Unterschreiben',
      help: 'Das Gezeigte freigeben, als eine der Personen, die es müssen. Die letzte Unterschrift setzt es in Kraft.',
      input: { comment: { title: 'Bemerkung', help: 'Was neben Ihrer Unterschrift stehen soll.' } },
    },
    decline: {
      title: 'Ablehnen',
      help: 'Nein sagen, und warum. Die Anfrage endet; ist der Grund behoben, wird neu gefragt.',
      input: { comment: { title: 'Grund', help: 'Was sich zuerst ändern muss.' } },
    },
    renew: {
      title: 'Neu fragen',
      help: 'Nach dem Text von heute fragen. Frühere Unterschriften galten einem anderen Text und zählen nicht mehr.',
      input: {},
    },
    withdraw: {
      title: 'Zurückziehen',
      help: 'Niemand muss mehr unterschreiben.',
      input: {},
    },
  },
  computed: { expired: 'Abgelaufen' },
  sections: {},
  refusals: {
    NOT_APPROVABLE:
      'Nichts, das auf eine Freigabe wartet, hat diesen Schlüssel: einen Entwurf eines Dokuments, Anwendungsbereichs, von Risikokriterien oder einer Erklärung nennen',
    NO_RULE: 'Keine Regel sagt, wer das gemeinsam freigibt: Es wird allein freigegeben, oder ein Inhaber legt zuerst eine Regel an',
    REQUEST_OPEN: '{key} bittet schon darum',
    SUBJECT_CHANGED:
      '{key} oder die Regel dafür hat sich seit der Anfrage geändert: neu fragen, damit alle einen Text unter einer Regel unterschreiben',
    REQUEST_EXPIRED: 'Das konnte bis {day} unterschrieben werden: neu fragen',
    NO_APPROVER: '{rule} nennt andere: Weder Sie noch wer sich durch Sie vertreten lässt gehört dazu',
    ALREADY_SIGNED: 'Sie haben das unterschrieben, oder Ihre Unterschrift wurde für Sie gegeben',
    NOT_YOUR_TURN: 'Jemand vor Ihnen in der Reihenfolge hat noch nicht unterschrieben',
    NEEDS_OTHERS: 'Wer es verfasst hat, dafür verantwortlich ist oder darum bittet, unterschreibt es nicht',
  },
}
