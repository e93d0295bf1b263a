export const en = {
  title: 'Requirements of own frameworks',
  one: 'requirement',
  help: 'What the frameworks of your own demand, one record each. Import them from a sheet, YAML or JSON; the column Framework says whose they are.',
  fields: {
    framework: {
      title: 'Framework',
      help: 'Whose requirement it is.',
    },
    reference: {
      title: 'Reference',
      help: 'Its number as the source writes it: 1.10, CC6.1, 32(1)(b). In YAML a number wants quotes: 1.10 is the number 1.1 there.',
    },
    title: {
      title: 'Requirement',
      help: 'What it demands, in one line.',
    },
    section: {
      title: 'Section',
      help: 'The heading that it stands under: its reference, or its words.',
    },
    intent: {
      title: 'Explanation',
      help: 'What it is for, in your own words.',
    },
    assessable: {
      title: 'Can be met',
      help: 'A heading cannot be met by itself: say no.',
    },
    mappings: {
      title: 'Mapped from',
      help: 'Requirements of other frameworks whose controls count for this one.',
      of: {
        from: {
          title: 'From',
          help: 'A reference such as iso27001-2022:A.5.1.',
        },
        relation: {
          title: 'Relation',
          help: 'How the other stands to this one. Only what is the same, or holds all of it, can cover it.',
          options: {
            equal: 'is the same',
            subset: 'lies inside it',
            superset: 'holds all of it and more',
            intersects: 'overlaps with it',
          },
        },
        reason: {
          title: 'Reason',
          help: 'Why it is so.',
        },
        reviewed: {
          title: 'Reviewed',
          help: 'Whether somebody who answers for it has looked. Otherwise it is a draft.',
        },
      },
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    FRAMEWORK_MISSING: 'say of which framework it is',
    REFERENCE_FORM: '“{reference}” is no reference: at most 60 letters, digits, blanks and . , ( ) / _ & -',
    MAPPING_FORM: '“{from}” is no reference to a requirement: write it like iso27001-2022:A.5.1',
  },
}
