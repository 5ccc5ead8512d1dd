/** How many persons are asked for in turn; each is a case of its own. */
const PERSONS = 2_000;

const FOUR_DEPARTMENTS = `
  household { status record { isRegisteredIn(division: "630102") entry { isCurrent isBornOnOrBefore(date: "2010-02-28") } } }
  enrollment { status record { isOnRoll gradeAtMost(grade: 6) } }
  realEstate { status record { holdsHomeIn(division: "630102") } }
  disability { status record { isSevere isValidOn(date: "2026-09-01") } }`;

/**
 * What is asked, from much work behind the checks to nearly none: one operation each, over many persons, as it is when an
 * office works through its cases.
 */
export function workloadsOver(personIds) {
  const persons = personIds.slice(0, PERSONS);
  const groups = Array.from({ length: Math.floor(persons.length / 50) }, (_none, at) =>
    persons.slice(50 * at, 50 * at + 50),
  );
  return [
    workload({
      name: 'W1 one person, four departments',
      query: `query One($id: PersonId!) { person(id: $id) {${FOUR_DEPARTMENTS} } }`,
      variables: persons.map((id) => ({ id })),
    }),
    workload({
      name: 'W2 50 persons, four departments',
      query: `query Many($ids: [PersonId!]!) { persons(ids: $ids) {${FOUR_DEPARTMENTS} } }`,
      variables: groups.map((ids) => ({ ids })),
    }),
    workload({
      name: 'W3 one person, one fact',
      query: `query Fact($id: PersonId!) { person(id: $id) { household { record { isRegisteredIn(division: "630102") } } } }`,
      variables: persons.map((id) => ({ id })),
    }),
  ];
}

const workload = ({ name, query, variables }) => ({
  name,
  query,
  requests: variables.map((each, at) => ({
    case: `${name.slice(0, 2)}-${at}`,
    variables: each,
    body: JSON.stringify({ query, variables: each }),
  })),
});
