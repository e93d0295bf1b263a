export const de = {
  title: 'Risikobehandlungsplan',
  menu: 'Behandlungsplan',
  one: 'Behandlungsschritt',
  help: 'Was gegen welches Risiko getan wird, von wem und bis wann.',
  fields: {
    title: {
      title: 'Schritt',
      help: 'Was zu tun ist, in einer Zeile.',
    },
    risk: {
      title: 'Risiko',
      help: 'Das Risiko, das es behandelt.',
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, die der Schritt einführt oder stärkt.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer es macht.',
    },
    due: {
      title: 'Fällig',
      help: 'Bis wann.',
    },
    doneOn: {
      title: 'Erledigt am',
      help: 'Der Tag, an dem es fertig war.',
    },
    resources: {
      title: 'Mittel',
      help: 'Geld, Menschen oder Werkzeuge, die es braucht.',
    },
    note: {
      title: 'Notiz',
      help: 'Alles, was dem nächsten Leser hilft.',
    },
    evidence: {
      title: 'Nachweise',
      help: 'Was zeigt, dass er erledigt ist.',
    },
    replannedOn: {
      title: 'Neu geplant am',
      help: 'Der Tag, an dem der Risikoeigentümer das Datum zuletzt verschoben hat.',
    },
    replannedBy: {
      title: 'Neu geplant von',
      help: 'Wer das Datum verschoben hat.',
    },
    replanReason: {
      title: 'Grund für das neue Datum',
      help: 'Warum es länger dauert.',
    },
  },
  status: {
    planned: 'geplant',
    'in-progress': 'in Arbeit',
    done: 'erledigt',
    dropped: 'fallen gelassen',
  },
  commands: {
    start: {
      title: 'Beginnen',
      help: 'Die Arbeit daran hat begonnen.',
      input: {},
    },
    do: {
      title: 'Erledigt',
      help: 'Es ist erledigt, und dies zeigt es.',
      input: {
        doneOn: {
          title: 'Erledigt am',
          help: 'Der Tag; heute, wenn leer.',
        },
        evidence: {
          title: 'Nachweise',
          help: 'Was es zeigt.',
        },
      },
    },
    drop: {
      title: 'Fallen lassen',
      help: 'Als Risikoeigentümer darauf verzichten.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    're-plan': {
      title: 'Neues Datum',
      help: 'Als Risikoeigentümer das Datum verschieben.',
      input: {
        due: {
          title: 'Fällig',
          help: 'Der neue Tag.',
        },
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
  },
  computed: {
    overdue: 'Überfällig',
  },
  sections: {},
  refusals: {
    NOT_RISK_OWNER: 'Das entscheidet nur der Risikoeigentümer.',
    NO_EVIDENCE: 'Nennen Sie, was zeigt, dass es erledigt ist.',
    REPLAN: 'Das Datum steht: Ein neues plant der Risikoeigentümer.',
  },
  faults: {
    NOTHING_PLANNED: 'Vom Behandlungsplan ist nichts mehr zu tun.',
    NO_DATE: 'Ohne Termin.',
    OVERDUE: 'War bis {day} zu erledigen.',
    NOTHING_DONE: 'Vom Behandlungsplan ist nichts erledigt.',
    NOT_RERATED: 'Erledigt, und das Restrisiko wurde danach nicht beurteilt.',
    NO_EVIDENCE: 'Erledigt, und kein Nachweis zeigt es.',
  },
}
