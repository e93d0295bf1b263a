export const de = {
  title: 'Risikoregister',
  menu: 'Risiken',
  one: 'Risiko',
  help: 'Was schiefgehen könnte, wie schlimm es vor, mit und nach der Behandlung ist, wem es gehört und was entschieden ist.',
  fields: {
    title: {
      title: 'Risiko',
      help: 'Was womit geschehen könnte, in einer Zeile.',
    },
    description: {
      title: 'Beschreibung',
      help: 'Wie es dazu kommt und was folgt.',
    },
    category: {
      title: 'Kategorie',
      help: 'Eine Einteilung nach Ihrem Geschmack.',
    },
    owner: {
      title: 'Risikoeigentümer',
      help: 'Die Person, die das Risiko akzeptieren darf. Sonst darf es niemand.',
    },
    assets: {
      title: 'Werte',
      help: 'Was gefährdet ist.',
    },
    threat: {
      title: 'Bedrohung',
      help: 'Was auf den Wert wirkt.',
    },
    vulnerability: {
      title: 'Schwachstelle',
      help: 'Die Schwäche, die es möglich macht.',
    },
    properties: {
      title: 'Betroffene Schutzziele',
      help: 'Was verloren ginge: Vertraulichkeit, Integrität, Verfügbarkeit (6.1.2 c).',
      options: {
        C: 'Vertraulichkeit',
        I: 'Integrität',
        A: 'Verfügbarkeit',
      },
    },
    existingControls: {
      title: 'Vorhandene Maßnahmen',
      help: 'Was das Risiko schon jetzt klein hält, in Worten.',
    },
    controls: {
      title: 'Notwendige Maßnahmen',
      help: 'Maßnahmen, die die Behandlung braucht (6.1.3 b). Jede wird zum Grund in der Erklärung zur Anwendbarkeit.',
    },
    inherentLikelihood: {
      title: 'Wahrscheinlichkeit brutto',
      help: 'Wie wahrscheinlich vor jeder Maßnahme, auf Ihrer Skala.',
    },
    inherentConsequence: {
      title: 'Auswirkung brutto',
      help: 'Wie schlimm vor jeder Maßnahme, auf Ihrer Skala.',
    },
    currentLikelihood: {
      title: 'Wahrscheinlichkeit aktuell',
      help: 'Wie wahrscheinlich mit dem, was heute da ist.',
    },
    currentConsequence: {
      title: 'Auswirkung aktuell',
      help: 'Wie schlimm mit dem, was heute da ist.',
    },
    residualLikelihood: {
      title: 'Restwahrscheinlichkeit',
      help: 'Wie wahrscheinlich nach der Behandlung.',
    },
    residualConsequence: {
      title: 'Restauswirkung',
      help: 'Wie schlimm nach der Behandlung.',
    },
    statedScore: {
      title: 'Wert in der Quelle',
      help: 'Der Ausgangswert, wie ihn eine importierte Datei nannte. Unverändert, nie neu berechnet.',
    },
    statedLevel: {
      title: 'Stufe in der Quelle',
      help: 'Die Ausgangsstufe in den Worten einer importierten Datei.',
    },
    statedResidualScore: {
      title: 'Restwert in der Quelle',
      help: 'Der Restwert, wie ihn eine importierte Datei nannte.',
    },
    statedResidualLevel: {
      title: 'Reststufe in der Quelle',
      help: 'Die Reststufe in den Worten einer importierten Datei.',
    },
    assessedOn: {
      title: 'Beurteilt am',
      help: 'Der Tag der letzten Beurteilung.',
    },
    assessmentNote: {
      title: 'Gründe',
      help: 'Warum so bewertet wurde, damit die nächste Person zum selben kommt.',
    },
    treatment: {
      title: 'Behandlung',
      help: 'Was zum Risiko entschieden ist (Begriffe der 27005).',
      options: {
        modify: 'mindern',
        retain: 'tragen',
        avoid: 'vermeiden',
        share: 'teilen',
      },
    },
    treatmentPlan: {
      title: 'Behandlungsplan',
      help: 'Was getan wird, in Worten; die Schritte stehen im Risikobehandlungsplan.',
    },
    due: {
      title: 'Fällig',
      help: 'Bis wann die Behandlung fertig sein soll.',
    },
    reviewOn: {
      title: 'Nächste Überprüfung',
      help: 'Wann das Risiko wieder angesehen wird.',
    },
    scenario: {
      title: 'Szenario',
      help: 'Was geschieht, in Worten, wenn das Risiko von einem Ereignis ausgeht und nicht von einem Wert.',
    },
    assessedUnder: {
      title: 'Bewertet nach',
      help: 'Die Risikokriterien, die bei der letzten Beurteilung galten.',
    },
    residualAssessedOn: {
      title: 'Restrisiko beurteilt am',
      help: 'Der Tag, an dem das Restrisiko zuletzt bewertet wurde.',
    },
    treatmentChangedOn: {
      title: 'Behandlung geändert am',
      help: 'Der Tag, an dem Behandlung oder Maßnahmen zuletzt geändert wurden.',
    },
    acceptance: {
      title: 'Akzeptanz',
      help: 'Die Zustimmung des Risikoeigentümers zur Behandlung und zu dem, was bleibt (6.1.3 f).',
    },
  },
  status: {
    identified: 'erkannt',
    assessed: 'beurteilt',
    'in-treatment': 'in Behandlung',
    treated: 'behandelt',
    closed: 'geschlossen',
  },
  commands: {
    assess: {
      title: 'Beurteilen',
      help: 'Bewerten Sie Wahrscheinlichkeit und Auswirkung auf Ihrer Skala.',
      input: {
        stage: {
          title: 'Stufe',
          help: 'Vor jeder Maßnahme, mit dem, was da ist, oder nach der Behandlung',
          options: {
            inherent: 'vor Maßnahmen',
            current: 'derzeit',
            residual: 'nach der Behandlung',
          },
        },
        likelihood: {
          title: 'Wahrscheinlichkeit',
          help: 'Stufe der Wahrscheinlichkeit',
        },
        consequence: {
          title: 'Auswirkung',
          help: 'Stufe der Auswirkung',
        },
        note: {
          title: 'Notiz',
          help: 'Warum so bewertet wurde',
        },
      },
    },
    treat: {
      title: 'Behandeln',
      help: 'Entscheiden Sie, was gegen das Risiko getan wird und mit welchen Maßnahmen.',
      input: {
        treatment: {
          title: 'Behandlung',
          help: 'Mit Maßnahmen mindern, tragen, vermeiden oder teilen',
          options: {
            modify: 'mindern',
            retain: 'tragen',
            avoid: 'vermeiden',
            share: 'teilen',
          },
        },
        plan: {
          title: 'Plan',
          help: 'Was getan wird',
        },
        controls: {
          title: 'Maßnahmen',
          help: 'Maßnahmen, die die Behandlung braucht',
        },
        due: {
          title: 'Fällig',
          help: 'Bis wann',
        },
      },
    },
    complete: {
      title: 'Abschließen',
      help: 'Sagen, dass die Behandlung durchgeführt ist. Danach wird das Restrisiko neu bewertet.',
      input: {},
    },
    accept: {
      title: 'Akzeptieren',
      help: 'Als Risikoeigentümer der Behandlung zustimmen und akzeptieren, was bleibt.',
      input: {
        reason: {
          title: 'Grund',
          help: 'Warum das Risiko bleiben darf; über der Akzeptanzschwelle nötig.',
        },
        until: {
          title: 'Bis',
          help: 'Der letzte Tag, an dem die Akzeptanz gilt; dann wird sie neu angesehen.',
        },
      },
    },
    close: {
      title: 'Schließen',
      help: 'Das Risiko besteht nicht mehr.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    reopen: {
      title: 'Wieder öffnen',
      help: 'Das Risiko besteht wieder.',
      input: {
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
    CRITERIA_MISSING: 'Geben Sie die Risikokriterien frei, bevor Sie Risiken beurteilen.',
    RISK_OFF_SCALE: 'Die Bewertung liegt außerhalb der Skala der Risikokriterien: {field}',
    RISK_NOT_ASSESSED: 'Beurteilen Sie das Risiko zuerst.',
    RESIDUAL_NOT_ASSESSED: 'Bewerten Sie das Restrisiko, bevor Sie es akzeptieren.',
    TREATMENT_NEEDS_CONTROL: 'Ein gemindertes Risiko braucht eine Maßnahme oder einen Plan.',
    CONTROL_EXCLUDED: '{controls} ist in der Erklärung zur Anwendbarkeit ausgeschlossen.',
    TREATMENT_MISSING: 'Entscheiden Sie die Behandlung, bevor Sie akzeptieren, was bleibt.',
    NOT_RISK_OWNER: 'Das entscheidet nur der Risikoeigentümer.',
    NOT_IN_AUTHORITY: 'Nach Ihren Risikokriterien akzeptiert {who} die Stufe {level}.',
    RISK_ABOVE_ACCEPTANCE: 'Das Restrisiko liegt über der Akzeptanzschwelle: Nennen Sie einen Grund.',
    ACCEPTANCE_PAST: 'Der letzte Tag der Akzeptanz, {day}, ist schon vorbei.',
    ACCEPTANCE_WITHOUT_END: 'Eine Akzeptanz über der Schwelle braucht ihren letzten Tag.',
    ACTION_OPEN: '{actions} ist noch nicht erledigt.',
  },
  faults: {
    NO_LIVE_RISK: 'Es gibt kein offenes Risiko.',
    NOT_RATED: 'Wahrscheinlichkeit oder Auswirkung fehlt.',
    OFF_SCALE: 'Außerhalb der Skala bewertet.',
    OTHER_LEVEL: 'Die Quelle sagt {stated}, die Kriterien sagen {level}.',
    NO_OWNER: 'Ohne Risikoeigentümer.',
    OWNER_LEFT: 'Der Risikoeigentümer ist nicht mehr da.',
    NO_PROPERTY: 'Sagt nicht, ob Vertraulichkeit, Integrität oder Verfügbarkeit verloren ginge.',
    TOUCHES_NOTHING: 'Nennt weder einen Wert noch ein Szenario.',
    NO_TREATMENT: 'Über der Akzeptanzschwelle, und keine Behandlung ist entschieden.',
    NOT_ASSESSED_IN_TIME: 'Nicht binnen {months} Monaten beurteilt.',
    NOTHING_ACCEPTED_HERE: 'Kein offenes Risiko wurde hier akzeptiert.',
    NOBODY_MAY: 'Auf der Stufe {level} akzeptiert, die niemand akzeptieren darf.',
    NOT_TOP_MANAGEMENT: 'Auf der Stufe {level} von jemandem akzeptiert, der damals nicht zur obersten Leitung gehörte.',
    BY_OWN_ASSIGNMENT: 'Wer es akzeptiert hat, hatte sich die Rolle kurz zuvor selbst gegeben ({assignment}).',
    NO_RISK_WITH_CONTROLS: 'Kein offenes Risiko nennt eine Maßnahme.',
    TREATED_BY_EXCLUDED: 'Mit ausgeschlossenen Maßnahmen behandelt: {controls}.',
    NOTHING_TREATED: 'Für kein offenes Risiko ist eine Behandlung entschieden.',
    NOT_ACCEPTED: 'Der Risikoeigentümer hat der Behandlung nicht zugestimmt und das Restrisiko nicht akzeptiert.',
    ACCEPTANCE_LAPSED: 'Seit der Akzeptanz geändert: Sie ist erloschen.',
    NOT_BY_OWNER: 'Von jemandem akzeptiert, der weder Risikoeigentümer noch dessen Vertretung ist.',
    CHANGED_SINCE_ACCEPTANCE: 'Lautet nicht mehr wie bei der Akzeptanz.',
    NOTHING_ACCEPTED: 'Kein offenes Risiko ist akzeptiert.',
    WITHOUT_END: 'Ohne Ende akzeptiert.',
    ACCEPTANCE_ENDED: 'Akzeptiert bis {day}.',
    ABOVE_WITHOUT_REASON: 'Über der Akzeptanzschwelle ohne Begründung akzeptiert.',
  },
}
