import { people } from '../../../../adapters/sandbox/people.ts';

/** Fifty named people: every story that a register can tell, and a stranger. */
export const fifty: readonly string[] = [
  people.stranger.id,
  ...Object.values(people)
    .map(({ id }) => id)
    .filter((id) => id !== people.stranger.id),
].slice(0, 50);

const ANSWERED = /* GraphQL */ `
  fragment answered on Evidence {
    __typename
    status
    reason
    provenance {
      source
      retrievedAt
      recordedOn
      underCorrection
    }
  }
`;

const BOOK = /* GraphQL */ `
  fragment book on HouseholdEvidence {
    ...answered
    record {
      householdNumber
      householdType {
        code
        zh
      }
      division {
        code
        zh
        inHuangzhong: isWithin(division: "630224")
      }
      members {
        called: name
        birthDate
        sex {
          label: en
        }
        person {
          id
        }
      }
    }
  }
`;

const FRAGMENTS = `${ANSWERED}${BOOK}`;

const ABOUT_ONE = /* GraphQL */ `
  household {
    ...book
  }
  enrollment {
    ...answered
    record { grade school { name division { zh } } }
  }
  realEstate {
    ...answered
    record { homesteadCount rights { rightType { zh } registeredArea { value unit } division { code zh } } }
  }
  disability {
    ...answered
    record { grade isSevere certificateStatus: status isValidOn(date: "2026-11-22") category { zh } }
  }
  allowances { ...answered record { items { kind monthlyAmount } isDrawnIn(kind: LIVING, month: "2026-10") } }
  assistance { ...answered record { kind isOfKind(kind: DIBAO) } }
`;

const SOME = /* GraphQL */ `
  query Some($id: PersonId!, $yes: Boolean!, $no: Boolean!) {
    person(id: $id) {
      household @include(if: $yes) {
        status
        reason @skip(if: $yes)
        record @skip(if: $no) {
          householdNumber
          ...more @include(if: $no)
          ... @include(if: $yes) {
            address
          }
        }
      }
      enrollment @skip(if: $yes) {
        status
      }
      realEstate {
        status
        record @include(if: $no) {
          homesteadCount
        }
      }
    }
  }
  fragment more on HouseholdRegistration {
    members {
      name
    }
  }
`;

/** Questions that have to be answered alike wherever a department is. */
export const OPERATIONS = {
  'one person': {
    query: `query One($id: PersonId!) { person(id: $id) { id ${ABOUT_ONE} } } ${FRAGMENTS}`,
    variables: { id: people.owner.id },
  },
  'a person whom no register knows': {
    query: `query One($id: PersonId!) { person(id: $id) { ${ABOUT_ONE} } } ${FRAGMENTS}`,
    variables: { id: people.stranger.id },
  },
  'fifty persons': {
    query: `query Fifty($ids: [PersonId!]!) { persons(ids: $ids) { id ${ABOUT_ONE} } } ${FRAGMENTS}`,
    variables: { ids: fifty },
  },
  'a child, its guardians and their home': {
    query: /* GraphQL */ `
      query Home($id: PersonId!) {
        person(id: $id) {
          household {
            record {
              entry {
                guardians {
                  name
                  origin
                  person {
                    realEstate {
                      status
                      record {
                        rights {
                          location
                          parcel {
                            status
                            record {
                              areas {
                                parcel {
                                  value
                                }
                                planned {
                                  value
                                  unit
                                }
                              }
                              rights {
                                holders {
                                  name
                                  person {
                                    key: id
                                    household {
                                      status
                                      record {
                                        householdNumber
                                      }
                                    }
                                  }
                                }
                              }
                              restrictions {
                                kind
                              }
                            }
                          }
                        }
                      }
                    }
                    disability {
                      status
                    }
                  }
                }
              }
            }
          }
        }
      }
    `,
    variables: { id: people.pupil.id },
  },
  'a household by its number, and who in it draws what': {
    query: /* GraphQL */ `
      query Book($number: HouseholdNumber!, $on: Date = "2026-09-01") {
        book: household(number: $number) {
          ...book
          record {
            head {
              name
              isAtLeastAge(years: 18, on: $on)
              person {
                realEstate {
                  status
                }
                household {
                  status
                  record {
                    householdNumber
                  }
                }
              }
            }
            members {
              person {
                ...draws
              }
            }
          }
        }
      }
      fragment draws on Person {
        allowances {
          status
          record {
            items {
              kind
            }
          }
        }
      }
      ${FRAGMENTS}
    `,
    variables: { number: people.owner.householdNumber },
  },
  'a parcel by its number, and the books of its holders': {
    query: /* GraphQL */ `
      query Unit($unit: RealEstateUnitNumber!) {
        parcel(unitNumber: $unit) {
          ...answered
          record {
            location
            division {
              zh
            }
            areas {
              registered {
                value
              }
            }
            isRestricted
            rights {
              holders {
                name
                person {
                  household {
                    status
                    record {
                      householdNumber
                    }
                  }
                }
              }
            }
          }
        }
      }
      ${ANSWERED}
    `,
    variables: { unit: people.owner.unitNumber },
  },
  'numbers that are in no register': {
    query: `{ household(number: "999999999") { ...answered record { householdNumber } } } ${ANSWERED}`,
    variables: {},
  },
  'the same person twice, under other names and with other fields': {
    query: /* GraphQL */ `
      query Twice($id: PersonId!, $other: PersonId!) {
        a: person(id: $id) {
          x: household {
            status
            record {
              n: householdNumber
            }
          }
          y: household {
            reason: status
          }
          e: enrollment {
            status
          }
        }
        b: person(id: $id) {
          x: household {
            s: status
            record {
              address
            }
          }
          e: disability {
            status
          }
        }
        c: person(id: $other) {
          x: household {
            status
            record {
              n: householdNumber
            }
          }
        }
        household(number: "999999999") {
          status
        }
      }
    `,
    variables: { id: people.owner.id, other: people.pupil.id },
  },
  'names that stand where others stood': {
    query: /* GraphQL */ `
      query Names($id: PersonId!) {
        person(id: $id) {
          id: household {
            record: status
            status: record {
              members: householdNumber
              householdNumber: members {
                name: birthDate
                birthDate: name
                person {
                  id: realEstate {
                    status
                  }
                  realEstate: id
                }
              }
            }
          }
        }
      }
    `,
    variables: { id: people.owner.id },
  },
  'names that stand where others stood, in a household by its number': {
    query: /* GraphQL */ `
      query Names($number: HouseholdNumber!) {
        household(number: $number) {
          record: status
          status: record {
            members: householdNumber
            householdNumber: members {
              name: birthDate
              birthDate: name
              person {
                id: realEstate {
                  status
                }
                realEstate: id
              }
            }
          }
        }
      }
    `,
    variables: { number: people.owner.householdNumber },
  },
  'fields that a variable leaves out': {
    query: SOME,
    variables: { id: people.owner.id, yes: true, no: false },
  },
  'the same document with the variables the other way': {
    query: SOME,
    variables: { id: people.owner.id, yes: false, no: false },
  },
  'a value out of a variable in a department': {
    query: /* GraphQL */ `
      query In($id: PersonId!, $division: DivisionCode!, $years: Int!, $representations: Date!, $kind: AllowanceKind!) {
        person(id: $id) {
          household {
            record {
              isRegisteredIn(division: $division)
              entry {
                isAtLeastAge(years: $years, on: $representations)
              }
            }
          }
          allowances {
            record {
              isDrawnIn(kind: $kind, month: "2026-10")
            }
          }
        }
      }
    `,
    variables: {
      id: people.owner.id,
      division: '420684',
      years: 18,
      representations: '2026-09-01',
      kind: 'NURSING',
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }>
>;
