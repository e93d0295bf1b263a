export const en = {
  title: 'Risk register',
  menu: 'Risks',
  one: 'risk',
  help: 'What could go wrong, how bad it is before, now and after treatment, who owns it and what is decided.',
  fields: {
    title: {
      title: 'Risk',
      help: 'What could happen to what, in one line.',
    },
    description: {
      title: 'Description',
      help: 'How it comes about and what follows.',
    },
    category: {
      title: 'Category',
      help: 'A grouping of your own.',
    },
    owner: {
      title: 'Risk owner',
      help: 'The person with the authority to accept the risk. Nobody else may.',
    },
    assets: {
      title: 'Assets',
      help: 'What is at risk.',
    },
    threat: {
      title: 'Threat',
      help: 'What acts on the asset.',
    },
    vulnerability: {
      title: 'Vulnerability',
      help: 'The weakness that lets it happen.',
    },
    properties: {
      title: 'Properties at stake',
      help: 'Which of confidentiality, integrity and availability would be lost (6.1.2 c).',
      options: {
        C: 'C',
        I: 'I',
        A: 'A',
      },
    },
    existingControls: {
      title: 'Existing controls',
      help: 'What already holds the risk down, in words.',
    },
    controls: {
      title: 'Necessary controls',
      help: 'Controls that the treatment needs (6.1.3 b). Each becomes a reason in the Statement of Applicability.',
    },
    inherentLikelihood: {
      title: 'Inherent likelihood',
      help: 'How likely before any control, on your scale.',
    },
    inherentConsequence: {
      title: 'Inherent consequence',
      help: 'How bad before any control, on your scale.',
    },
    currentLikelihood: {
      title: 'Current likelihood',
      help: 'How likely with what is in place today.',
    },
    currentConsequence: {
      title: 'Current consequence',
      help: 'How bad with what is in place today.',
    },
    residualLikelihood: {
      title: 'Residual likelihood',
      help: 'How likely once the treatment is done.',
    },
    residualConsequence: {
      title: 'Residual consequence',
      help: 'How bad once the treatment is done.',
    },
    statedScore: {
      title: 'Score in the source',
      help: 'The inherent score as an imported file gave it. Kept as given, never recomputed.',
    },
    statedLevel: {
      title: 'Level in the source',
      help: 'The inherent level as an imported file worded it.',
    },
    statedResidualScore: {
      title: 'Residual score in the source',
      help: 'The residual score as an imported file gave it.',
    },
    statedResidualLevel: {
      title: 'Residual level in the source',
      help: 'The residual level as an imported file worded it.',
    },
    assessedOn: {
      title: 'Assessed',
      help: 'The day of the last assessment.',
    },
    assessmentNote: {
      title: 'Grounds',
      help: 'Why these ratings, so that the next person comes to the same.',
    },
    treatment: {
      title: 'Treatment',
      help: 'What is decided about the risk (27005 terms).',
      options: {
        modify: 'modify',
        retain: 'retain',
        avoid: 'avoid',
        share: 'share',
      },
    },
    treatmentPlan: {
      title: 'Treatment plan',
      help: 'What will be done, in words; the steps stand in the risk treatment plan.',
    },
    due: {
      title: 'Due',
      help: 'By when the treatment is to be finished.',
    },
    reviewOn: {
      title: 'Next review',
      help: 'When the risk is looked at again.',
    },
    scenario: {
      title: 'Scenario',
      help: 'What happens, in words, where the risk starts from an event and not from an asset.',
    },
    assessedUnder: {
      title: 'Rated under',
      help: 'The risk criteria that were in force at the last assessment.',
    },
    residualAssessedOn: {
      title: 'Residual assessed',
      help: 'The day on which the residual risk was last rated.',
    },
    treatmentChangedOn: {
      title: 'Treatment changed',
      help: 'The day on which treatment or controls last changed.',
    },
    acceptance: {
      title: 'Acceptance',
      help: 'The owner’s approval of the treatment and acceptance of what remains (6.1.3 f).',
    },
  },
  status: {
    identified: 'identified',
    assessed: 'assessed',
    'in-treatment': 'in treatment',
    treated: 'treated',
    closed: 'closed',
  },
  commands: {
    assess: {
      title: 'Assess',
      help: 'Rate likelihood and consequence on your scale.',
      input: {
        stage: {
          title: 'Stage',
          help: 'Before any control, with what is in place, or once the treatment is done',
          options: {
            inherent: 'inherent',
            current: 'current',
            residual: 'residual',
          },
        },
        likelihood: {
          title: 'Likelihood',
          help: 'Step on the likelihood scale',
        },
        consequence: {
          title: 'Consequence',
          help: 'Step on the consequence scale',
        },
        note: {
          title: 'Note',
          help: 'Why these ratings',
        },
      },
    },
    treat: {
      title: 'Treat',
      help: 'Decide what is done about the risk, and with which controls.',
      input: {
        treatment: {
          title: 'Treatment',
          help: 'Modify with controls, retain, avoid or share',
          options: {
            modify: 'modify',
            retain: 'retain',
            avoid: 'avoid',
            share: 'share',
          },
        },
        plan: {
          title: 'Plan',
          help: 'What will be done',
        },
        controls: {
          title: 'Controls',
          help: 'Controls that the treatment needs',
        },
        due: {
          title: 'Due',
          help: 'By when',
        },
      },
    },
    complete: {
      title: 'Complete',
      help: 'Say that the treatment is done. The residual risk is rated afterwards.',
      input: {},
    },
    accept: {
      title: 'Accept',
      help: 'As its owner, approve the treatment and accept what remains.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why the risk may stay; needed above the acceptance level.',
        },
        until: {
          title: 'Until',
          help: 'The last day on which the acceptance holds; then it is looked at again.',
        },
      },
    },
    close: {
      title: 'Close',
      help: 'The risk is no longer there.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    reopen: {
      title: 'Reopen',
      help: 'The risk is there again.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
  },
  computed: {
    overdue: 'Overdue',
  },
  sections: {},
  refusals: {
    CRITERIA_MISSING: 'approve the risk criteria before assessing risks',
    RISK_OFF_SCALE: 'the rating lies outside the scale of the risk criteria: {field}',
    RISK_NOT_ASSESSED: 'assess the risk first',
    RESIDUAL_NOT_ASSESSED: 'rate the residual risk before accepting it',
    TREATMENT_NEEDS_CONTROL: 'a modified risk needs a control or a plan',
    CONTROL_EXCLUDED: '{controls} is excluded in the Statement of Applicability',
    TREATMENT_MISSING: 'decide the treatment before accepting what remains',
    NOT_RISK_OWNER: 'only the risk owner decides this',
    NOT_IN_AUTHORITY: 'by your risk criteria {who} accepts the level {level}',
    RISK_ABOVE_ACCEPTANCE: 'the residual risk is above the acceptance level: give a reason',
    ACCEPTANCE_PAST: 'the acceptance would end on {day}, which is past',
    ACCEPTANCE_WITHOUT_END: 'an acceptance above the level needs its last day',
    ACTION_OPEN: '{actions} is not done yet',
  },
  faults: {
    NO_LIVE_RISK: 'there is no live risk',
    NOT_RATED: 'likelihood or consequence is missing',
    OFF_SCALE: 'rated off the scale',
    OTHER_LEVEL: 'the source says {stated}, the criteria say {level}',
    NO_OWNER: 'without a risk owner',
    OWNER_LEFT: 'its owner has left',
    NO_PROPERTY: 'does not say whether confidentiality, integrity or availability would be lost',
    TOUCHES_NOTHING: 'names neither an asset nor a scenario',
    NO_TREATMENT: 'above the acceptance level, and no treatment is decided',
    NOT_ASSESSED_IN_TIME: 'not assessed within {months} months',
    NOTHING_ACCEPTED_HERE: 'no live risk was accepted here',
    NOBODY_MAY: 'accepted at the level {level}, which nobody may accept',
    NOT_TOP_MANAGEMENT: 'accepted at the level {level} by somebody who was not top management then',
    BY_OWN_ASSIGNMENT: 'whoever accepted it had given themselves the role shortly before ({assignment})',
    NO_RISK_WITH_CONTROLS: 'no live risk names a control',
    TREATED_BY_EXCLUDED: 'treated by what the statement leaves out: {controls}',
    NOTHING_TREATED: 'no treatment of a live risk is decided',
    NOT_ACCEPTED: 'its owner has not approved treatment and residual risk',
    ACCEPTANCE_LAPSED: 'changed since its owner accepted it: the acceptance has lapsed',
    NOT_BY_OWNER: 'accepted by somebody who is neither its owner nor their delegate',
    CHANGED_SINCE_ACCEPTANCE: 'does not read as it did when its owner accepted it',
    NOTHING_ACCEPTED: 'no live risk is accepted',
    WITHOUT_END: 'accepted without an end',
    ACCEPTANCE_ENDED: 'accepted until {day}',
    ABOVE_WITHOUT_REASON: 'accepted above the acceptance level without a reason',
  },
}
