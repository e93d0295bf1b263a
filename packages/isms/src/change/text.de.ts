export const de = {
  title: 'Änderungen',
  one: 'Änderung',
  help: 'Neue Standorte, Produkte, Eigentümer oder Arbeitsweisen, die Anwendungsbereich oder Risiken verschieben können.',
  fields: {
    title: {
      title: 'Änderung',
      help: 'Was sich ändert, in einer Zeile.',
    },
    kind: {
      title: 'Art',
      help: 'Welche Art Änderung.',
      options: {
        organisation: 'Organisation',
        site: 'Standort',
        product: 'Produkt',
        technology: 'Technik',
        isms: 'ISMS',
      },
    },
    significant: {
      title: 'Wesentlich',
      help: 'Ob deshalb die Risiken neu beurteilt werden müssen (8.2).',
    },
    effectiveOn: {
      title: 'Wirksam ab',
      help: 'Der Tag, ab dem sie gilt.',
    },
    purpose: {
      title: 'Zweck',
      help: 'Warum sie geschieht.',
    },
    risks: {
      title: 'Beurteilte Risiken',
      help: 'Risiken, die wegen der Änderung angesehen wurden.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer sie durchführt.',
    },
    consequences: {
      title: 'Folgen',
      help: 'Was daraus folgen kann.',
    },
    integrity: {
      title: 'Unversehrtheit des ISMS',
      help: 'Wie das ISMS dabei ganz bleibt.',
    },
    resources: {
      title: 'Mittel',
      help: 'Was sie braucht.',
    },
    responsibilities: {
      title: 'Zuständigkeiten',
      help: 'Wer was tut.',
    },
    emergency: {
      title: 'Notfall',
      help: 'Ob sie nicht auf eine Freigabe warten konnte.',
    },
    requestedBy: {
      title: 'Beantragt von',
      help: 'Wer sie beantragt hat.',
    },
    significantReason: {
      title: 'Warum wesentlich oder nicht',
      help: 'Worauf die Antwort beruht.',
    },
    scopeTouched: {
      title: 'Berührt den Anwendungsbereich',
      help: 'Ob sich der Anwendungsbereich mit ändern muss.',
    },
    plannedFor: {
      title: 'Geplant für',
      help: 'Der Tag, für den sie geplant ist.',
    },
    riskLookOn: {
      title: 'Risiken angesehen am',
      help: 'Der Tag, an dem deswegen die Risiken angesehen wurden.',
    },
    rollback: {
      title: 'Weg zurück',
      help: 'Wie sie rückgängig zu machen ist.',
    },
    notifyBody: {
      title: 'Zertifizierungsstelle informieren',
      help: 'Ob die Stelle es wissen muss.',
    },
    notifiedOn: {
      title: 'Stelle informiert am',
      help: 'Der Tag, an dem sie informiert wurde.',
    },
    approval: {
      title: 'Freigabe',
      help: 'Wer sie freigegeben hat, wann, und worauf sich das bezieht.',
    },
    asIntended: {
      title: 'Wie beabsichtigt',
      help: 'Ob sie tat, was sie sollte.',
    },
    adverseEffects: {
      title: 'Unbeabsichtigte Folgen',
      help: 'Was sie sonst noch tat (8.1).',
    },
    reviewedOn: {
      title: 'Rückblick am',
      help: 'Der Tag des Rückblicks.',
    },
  },
  status: {
    proposed: 'vorgeschlagen',
    approved: 'freigegeben',
    rejected: 'abgelehnt',
    done: 'durchgeführt',
    reviewed: 'mit Rückblick',
  },
  commands: {
    approve: {
      title: 'Freigeben',
      help: 'Die Durchführung erlauben.',
      input: {},
    },
    reject: {
      title: 'Ablehnen',
      help: 'Sie wird nicht durchgeführt.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    do: {
      title: 'Durchgeführt',
      help: 'Sie ist wie freigegeben durchgeführt.',
      input: {
        effectiveOn: {
          title: 'Wirksam ab',
          help: 'Der Tag, ab dem sie gilt; heute, wenn leer.',
        },
      },
    },
    'do-emergency': {
      title: 'Im Notfall durchgeführt',
      help: 'Sie konnte nicht warten: Ein Manager gibt sie nachträglich frei.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    'approve-after': {
      title: 'Nachträglich freigeben',
      help: 'Freigeben, was im Notfall getan wurde.',
      input: {},
    },
    review: {
      title: 'Rückblick',
      help: 'Sagen, ob sie tat, was sie sollte, und was sonst (8.1).',
      input: {
        asIntended: {
          title: 'Wie beabsichtigt',
          help: 'Ob sie tat, was sie sollte.',
        },
        adverseEffects: {
          title: 'Unbeabsichtigte Folgen',
          help: 'Was sie sonst noch tat.',
        },
      },
    },
    'look-at-risks': {
      title: 'Risiken angesehen',
      help: 'Sagen, dass deswegen die Risiken angesehen wurden (8.2).',
      input: {
        risks: {
          title: 'Risiken',
          help: 'Welche.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    OWN_REQUEST: 'Wer eine Änderung beantragt hat, gibt sie nicht frei.',
    NO_PLAN: 'Eine Änderung des ISMS wird geplant: Zweck, Folgen, Mittel und Zuständigkeiten; es fehlt {missing}.',
    RISK_LOOK_MISSING: 'Eine wesentliche Änderung braucht zuerst einen Blick auf die Risiken.',
  },
  faults: {
    NO_ISMS_CHANGE: 'Keine Änderung des ISMS wurde entschieden.',
    NOT_PLANNED: 'Entschieden ohne Zweck, Folgen, Mittel oder Zuständigkeiten.',
    NOTHING_SIGNIFICANT: 'Keine wesentliche Änderung ist wirksam geworden.',
    RISKS_NOT_LOOKED_AT: 'Wesentlich, am {day} wirksam geworden, und seither wurde kein Risiko beurteilt.',
  },
}
