import { de as document } from '../document/text.de.ts'

export const de = {
  title: 'Freigaberegeln',
  one: 'Freigaberegel',
  help: 'Was mehr als eine Person freigibt: wie viele unterschreiben, wer es darf und in welcher Reihenfolge. Ohne Regel genügt eine Person.',
  fields: {
    title: {
      title: 'Regel',
      help: 'Wofür sie da ist, in wenigen Worten.',
    },
    what: {
      title: 'Für',
      help: 'Was nach dieser Regel freigegeben wird.',
      options: {
        document: 'Dokumente',
        soa: 'die Erklärung zur Anwendbarkeit',
        scope: 'den Anwendungsbereich',
        'risk-criteria': 'Risikokriterien',
      },
    },
    kind: {
      title: 'Art des Dokuments',
      help: 'Nur für Dokumente einer Art; leer für alle.',
      options: document.fields.kind.options,
    },
    quorum: {
      title: 'Unterschriften',
      help: 'Wie viele der Freigebenden unterschreiben müssen.',
    },
    approvers: {
      title: 'Freigebende',
      help: 'Wer unterschreiben darf; wo die Reihenfolge zählt, in dieser Reihenfolge. Eine Vertretung unterschreibt für eine dieser Personen.',
    },
    roles: {
      title: 'Rollen, die unterschreiben dürfen',
      help: 'Auch wer eine dieser Rollen des ISMS hat, darf unterschreiben.',
      options: {
        'top-management': 'oberste Leitung',
        'isms-conformity': 'Konformität des ISMS',
        'performance-reporting': 'Berichte über die Leistung',
        'internal-auditor': 'interne Auditorin, interner Auditor',
        'data-protection': 'Datenschutz',
      },
    },
    order: {
      title: 'Reihenfolge',
      help: 'Ob sie nacheinander unterschreiben, wie sie aufgeführt sind.',
      options: {
        any: 'beliebig',
        sequence: 'nacheinander',
      },
    },
    separation: {
      title: 'Nur andere',
      help: 'Ob Verfasser, Inhaber und wer anfragt nicht unterschreiben dürfen (A.5.3).',
    },
    compensation: {
      title: 'Ausgleich',
      help: 'Was es ausgleicht, wo sie unterschreiben dürfen: wer noch einmal hinsieht, und wann.',
    },
    answerDays: {
      title: 'Tage bis zur Antwort',
      help: 'Nach so vielen Tagen ist eine Anfrage abgelaufen; leer: nie.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    APPROVED_BY_RULE: '{rule} sagt, wer das gemeinsam freigibt ({quorum} unterschreiben): um die Freigabe bitten',
    TOP_MANAGEMENT_LAST:
      'Das setzt nur die oberste Leitung in Kraft: Wer diese Rolle unter „Rollen“ innehat, unterschreibt zuletzt; nennt {rule} sie nicht, ergänzen Sie sie dort',
    RULE_THERE: '{key} sagt das schon: Ändern Sie diese Regel.',
    QUORUM_UNREACHABLE:
      '{quorum} Unterschriften sind nicht zu erreichen: mindestens so viele Freigebende oder eine Rolle nennen, und mindestens eine Unterschrift',
    COMPENSATION_MISSING: 'Wo Verfasser oder Anfragende unterschreiben dürfen, steht, was es ausgleicht.',
    NO_KINDS: 'Nur Dokumente haben Arten: die Art bleibt leer.',
    SEQUENCE_OF_PEOPLE:
      'Eine Reihenfolge ist die genannter Personen, die alle unterschreiben: Personen nennen, keine Rollen, und so viele Unterschriften wie Personen.',
  },
}
