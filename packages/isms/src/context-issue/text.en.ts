export const en = {
  title: 'Context issues',
  one: 'context issue',
  help: 'What inside and outside the organisation helps or hinders information security: law, market, technology, staff, climate.',
  fields: {
    title: {
      title: 'Issue',
      help: 'The issue in one line.',
    },
    description: {
      title: 'Why it matters',
      help: 'How the issue bears on what the ISMS must achieve.',
    },
    origin: {
      title: 'Origin',
      help: 'Whether it arises inside or outside the organisation.',
      options: {
        internal: 'internal',
        external: 'external',
      },
    },
    area: {
      title: 'Area',
      help: 'The kind of issue.',
      options: {
        political: 'political',
        economic: 'economic',
        social: 'social',
        technological: 'technological',
        environmental: 'environmental',
        legal: 'legal',
        organizational: 'organizational',
        climate: 'climate',
      },
    },
    response: {
      title: 'What we do about it',
      help: 'The risk, objective or plan that answers the issue.',
    },
    risks: {
      title: 'Risks',
      help: 'Risks that follow from the issue.',
    },
    owner: {
      title: 'Owner',
      help: 'Who watches this issue.',
    },
    reviewedOn: {
      title: 'Last reviewed',
      help: 'The day on which somebody last looked at it.',
    },
    relevant: {
      title: 'Relevant',
      help: 'Whether it bears on the ISMS. Both answers are fine; a missing one is not.',
    },
    reasoning: {
      title: 'Reasoning',
      help: 'Why it does or does not matter.',
    },
  },
  status: {},
  commands: {
    review: {
      title: 'Review',
      help: 'Say that you have looked at it today, and whether it still holds.',
      input: {
        reasoning: {
          title: 'Reasoning',
          help: 'Why it does or does not matter today; for climate it is needed.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    CLIMATE_UNREASONED: 'say why climate change does or does not matter here',
  },
  faults: {
    NO_ISSUE: 'no issue of the context is recorded',
    NEVER_REVIEWED: 'no issue was ever reviewed',
    REVIEWED_LONG_AGO: 'last reviewed on {day}, more than a year ago',
    NO_CLIMATE_ISSUE: 'nothing says whether climate change is relevant',
    CLIMATE_UNDECIDED: 'whether climate change is relevant is not decided with a reason',
  },
}
