export const en = {
  title: 'Incidents',
  one: 'incident',
  help: 'What went wrong, how it was handled, whom you told, and what was learned.',
  fields: {
    title: {
      title: 'Incident',
      help: 'What happened, in one line.',
    },
    description: {
      title: 'Description',
      help: 'What was seen and how it unfolded.',
    },
    kind: {
      title: 'Kind',
      help: 'A grouping of your own, for example phishing or loss of a device.',
    },
    severity: {
      title: 'Severity',
      help: 'How heavy it weighs, by your own table.',
      options: {
        low: 'low',
        medium: 'medium',
        high: 'high',
        critical: 'critical',
      },
    },
    assets: {
      title: 'Assets',
      help: 'What was hit.',
    },
    affected: {
      title: 'Affected, in words',
      help: 'What was hit, where no asset of the register says it.',
    },
    reportedBy: {
      title: 'Reported by',
      help: 'Who told.',
    },
    reportedAt: {
      title: 'Reported at',
      help: 'Day and time as they were noted, with the zone where it is known.',
    },
    detectedBy: {
      title: 'Detected by',
      help: 'Who or what noticed.',
    },
    detectionMethod: {
      title: 'How it was detected',
      help: 'Alert, report, audit, chance.',
    },
    responders: {
      title: 'Response team',
      help: 'Who worked on it.',
    },
    containedAt: {
      title: 'Contained at',
      help: 'When it could do no more harm.',
    },
    resolvedAt: {
      title: 'Resolved at',
      help: 'When work was as before.',
    },
    statedHours: {
      title: 'Hours in the source',
      help: 'Hours to resolution as an imported file gave them. Kept as given, never recomputed.',
    },
    personalData: {
      title: 'Personal data breached',
      help: 'Whether personal data was lost, changed or seen (GDPR, article 4(12)).',
    },
    statedNotified: {
      title: 'Authority notified, by the source',
      help: 'Whether the source says that an authority was told.',
    },
    rootCause: {
      title: 'Root cause',
      help: 'Why it could happen.',
    },
    correctiveAction: {
      title: 'Corrective action',
      help: 'What keeps it from happening again.',
    },
    lessons: {
      title: 'Lessons',
      help: 'What was learned, for everybody (A.5.27).',
    },
    reviewedOn: {
      title: 'Reviewed',
      help: 'The day of the review after the incident.',
    },
    owner: {
      title: 'Owner',
      help: 'Who leads the handling.',
    },
    controls: {
      title: 'Controls',
      help: 'Controls that failed, held, or are to be changed.',
    },
    awareAt: {
      title: 'Aware since',
      help: 'The moment from which you knew: deadlines count from it.',
    },
    facts: {
      title: 'Facts',
      help: 'What happened to the personal data (GDPR, article 33(5)).',
    },
    effects: {
      title: 'Effects',
      help: 'What follows for the people concerned (GDPR, article 33(5)).',
    },
    remedialAction: {
      title: 'Remedial action',
      help: 'What was done about it (GDPR, article 33(5)).',
    },
    evidence: {
      title: 'Evidence',
      help: 'What was kept as evidence (A.5.28).',
    },
    noEvidenceReason: {
      title: 'Why nothing was kept',
      help: 'Where there is no evidence, why.',
    },
    timeline: {
      title: 'Timeline',
      help: 'What happened when.',
      of: {
        at: {
          title: 'At',
          help: 'The moment, with its zone.',
        },
        what: {
          title: 'What',
          help: 'What happened or was done.',
        },
        by: {
          title: 'By',
          help: 'Who.',
        },
      },
    },
  },
  status: {
    reported: 'reported',
    event: 'event, no incident',
    triaged: 'triaged',
    contained: 'contained',
    recovered: 'recovered',
    reviewed: 'reviewed',
    closed: 'closed',
  },
  commands: {
    triage: {
      title: 'Triage',
      help: 'Decide that it is an incident, and how heavy it weighs (A.5.25).',
      input: {
        severity: {
          title: 'Severity',
          help: 'By your own table.',
          options: {
            low: 'low',
            medium: 'medium',
            high: 'high',
            critical: 'critical',
          },
        },
        personalData: {
          title: 'Personal data breached',
          help: 'Whether personal data was lost, changed or seen.',
        },
      },
    },
    dismiss: {
      title: 'Dismiss',
      help: 'It is an event and no incident.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    contain: {
      title: 'Contain',
      help: 'It can do no more harm.',
      input: {
        note: {
          title: 'Note',
          help: 'What was done.',
        },
      },
    },
    recover: {
      title: 'Recover',
      help: 'Work is as before.',
      input: {
        note: {
          title: 'Note',
          help: 'What was done.',
        },
      },
    },
    review: {
      title: 'Review',
      help: 'Say why it happened and what was learned (A.5.27).',
      input: {
        rootCause: {
          title: 'Root cause',
          help: 'Why it could happen.',
        },
        lessons: {
          title: 'Lessons',
          help: 'What was learned.',
        },
      },
    },
    close: {
      title: 'Close',
      help: 'Nothing is left to do.',
      input: {
        note: {
          title: 'Note',
          help: 'What was done.',
        },
      },
    },
    reopen: {
      title: 'Reopen',
      help: 'There is more to it.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    REVIEW_MISSING: 'a heavy incident, or one with personal data, is reviewed before it is closed',
    NOTICE_UNDECIDED: 'say what happened to the personal data, what follows and what was done (facts, effects, remedial action)',
    CAUSE_MISSING: 'say why it happened',
  },
  faults: {
    NO_HEAVY_CLOSED: 'no incident of high severity is closed',
    NOT_REVIEWED: 'closed without a review',
    NO_LESSONS: 'reviewed, and nothing says what was learned',
    NO_TIMELINE: 'no incident has both a time of awareness and a timeline',
    AWARE_AFTER_FIRST: 'aware at {at}, after the first entry of the timeline',
    NO_HEAVY_OVER: 'no incident of high severity is over',
    NOTHING_PRESERVED: 'no evidence was preserved, and nothing says why',
    NO_PERSONAL_DATA: 'no incident touches personal data',
    NO_FACTS: 'the facts are not documented',
    NO_EFFECTS: 'the effects are not documented',
    NO_REMEDY: 'the remedial action is not documented',
  },
}
