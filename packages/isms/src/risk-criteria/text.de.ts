export const de = {
  title: 'Risikokriterien',
  one: 'Satz von Risikokriterien',
  help: 'Wie Risiken gemessen werden und wie viel Risiko tragbar ist. Vor der ersten Beurteilung festgelegt und freigegeben.',
  fields: {
    title: {
      title: 'Titel',
      help: 'Ein Name für diese Kriterien.',
    },
    likelihoodScale: {
      title: 'Skala der Wahrscheinlichkeit',
      help: 'Worte von der geringsten zur höchsten Wahrscheinlichkeit, zwei bis zehn. Zahlen genügen auch.',
    },
    method: {
      title: 'Methode',
      help: 'Wie Wahrscheinlichkeit und Auswirkung beurteilt werden, damit zwei Menschen zum selben Ergebnis kommen (6.1.2 b).',
    },
    version: {
      title: 'Fassung',
      help: 'Die Fassung, die man nennt, zum Beispiel 2.0.',
    },
    consequenceScales: {
      title: 'Skalen der Auswirkung',
      help: 'Für jede Dimension, etwa Geld, Kunden oder Recht, ihre Worte von der geringsten zur schlimmsten; alle mit gleich vielen Schritten. Die schlimmste zählt.',
      of: {
        dimension: {
          title: 'Dimension',
          help: 'Was Schaden nimmt.',
        },
        steps: {
          title: 'Schritte',
          help: 'Ein Wort je Zeile, die geringste zuerst.',
        },
      },
    },
    levels: {
      title: 'Stufen',
      help: 'Die Namen der Stufen, von der niedrigsten zur höchsten.',
    },
    matrix: {
      title: 'Matrix',
      help: 'Für jeden Schritt der Wahrscheinlichkeit die Stufe bei jedem Schritt der Auswirkung. Jede Tabelle ist recht; sie muss kein Produkt sein.',
      of: {
        levels: {
          title: 'Stufen',
          help: 'Eine Stufe je Schritt der Auswirkung.',
        },
      },
    },
    acceptance: {
      title: 'Akzeptanz',
      help: 'Für jede Stufe, ob sie ohne besonderen Grund bleiben darf, wer sie akzeptieren darf und für wie viele Monate.',
      of: {
        level: {
          title: 'Stufe',
          help: 'Eine Stufe der Matrix.',
        },
        acceptable: {
          title: 'Akzeptabel',
          help: 'Ob sie ohne besonderen Grund bleiben darf.',
        },
        who: {
          title: 'Wer akzeptieren darf',
          help: 'Wer sie akzeptieren darf, außer der Risikoeigentümer zu sein.',
          options: {
            owner: 'Risikoeigentümer',
            manager: 'Risikoeigentümer, wenn hier Manager',
            'top-management': 'oberste Leitung',
            nobody: 'niemand',
          },
        },
        months: {
          title: 'Monate',
          help: 'Wie lange höchstens.',
        },
      },
    },
    needScale: {
      title: 'Skala des Schutzbedarfs',
      help: 'Worte dafür, wie viel Vertraulichkeit, Integrität oder Verfügbarkeit ein Wert braucht, vom geringsten zum höchsten. Leer: eins bis fünf.',
    },
    assessEveryMonths: {
      title: 'Monate zwischen Beurteilungen',
      help: 'Wie oft Risiken in geplanten Abständen neu beurteilt werden (8.2). 12, wenn leer.',
    },
    changeOverDays: {
      title: 'Tage für die Umstellung',
      help: 'Wie lange Risiken nach der vorigen Fassung bewertet bleiben dürfen.',
    },
    file: {
      title: 'PDF in Kraft',
      help: 'Der SHA-256 des PDF, wie es freigegeben wurde.',
    },
    approval: {
      title: 'Freigabe',
      help: 'Wer sie in Kraft gesetzt hat, wann, und worauf sich das bezieht.',
    },
  },
  status: {
    draft: 'Entwurf',
    approved: 'freigegeben',
    superseded: 'abgelöst',
    discarded: 'verworfen',
  },
  commands: {
    approve: {
      title: 'Freigeben',
      help: 'Als oberste Leitung diese Kriterien in Kraft setzen. Sie bleiben, wie sie sind; die vorige Fassung wird abgelöst.',
      input: {},
    },
    discard: {
      title: 'Verwerfen',
      help: 'Diesen Entwurf aufgeben.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    'draft-from': {
      title: 'Neue Fassung',
      help: 'Die nächste Fassung als Entwurf beginnen, ausgehend von dieser.',
      input: {
        version: {
          title: 'Fassung',
          help: 'Die Nummer der neuen Fassung.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    CRITERIA_INCOMPLETE:
      'Kriterien brauchen Skalen für Wahrscheinlichkeit und Auswirkung, eine Matrix und was akzeptiert werden darf: Es fehlt {missing}.',
    SCALE_LENGTH: 'Eine Skala hat zwei bis zehn Schritte, nicht {count}.',
    SCALES_DIFFER: 'Alle Skalen der Auswirkung haben gleich viele Schritte.',
    MATRIX_SHAPE: 'Die Matrix braucht {rows} Zeilen mit je {columns} Stufen, jede eine von {levels}.',
    VERSION_TAKEN: 'Die Fassung {version} gibt es schon: Die nächste folgt auf {latest}.',
  },
  faults: {
    NO_CRITERIA: 'Keine Risikokriterien sind in Kraft.',
    CRITERIA_NOT_APPROVED: 'Geschrieben und nicht freigegeben.',
    NO_ACCEPTANCE: 'Nichts sagt, welche Risiken akzeptiert werden dürfen.',
    NO_SCALE: 'Eine Skala der Wahrscheinlichkeit oder der Auswirkung fehlt.',
    CHANGED_SINCE_APPROVAL: 'Lauten nicht mehr wie bei der Freigabe.',
    NOTHING_RATED_HERE: 'Kein offenes Risiko wurde nach hier geführten Kriterien bewertet.',
    RATED_UNDER_FORMER: 'Nicht nach der geltenden Fassung {version} der Kriterien bewertet.',
  },
}
