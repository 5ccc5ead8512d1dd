import { createMemo } from '../../../contracts/memo.ts';
import { conclude, type Finding, type Outcome } from '../../engine/finding.ts';
import { defineMatter, type Advice, type Criterion, type ResultSpec, type RuleInput } from '../../engine/rule.ts';
import { isFalse, isTrue, known, unknown, usesOf, type Truth, type Value } from '../../engine/value.ts';
import {
  alive,
  certificate,
  certificateSays,
  monthAfter,
  monthAfterDeath,
  monthOf,
  registration,
  tekun,
} from '../../topics/disability-allowances.ts';
import { disabilityReasons, orphanReasons } from '../../topics/disability-reasons.ts';
import { reviewParameters, type ReviewParameters } from './parameters-schema.ts';
import { reviewReasons } from './reasons.ts';
import { doublyDrawn, drawsLiving, drawsNursing, livingHousehold, livingOrphan, nursingGrade } from './still-paid.ts';

type Input = RuleInput<ReviewParameters>;
type Criteria = readonly Criterion<ReviewParameters>[];

/** What both allowances rest on. */
const common: Criteria = [certificate, registration, alive, tekun];
const living: Criteria = [livingHousehold, livingOrphan];
const nursing: Criteria = [nursingGrade];
const all: Criteria = [...common, ...living, ...nursing, doublyDrawn];

/** Findings of one assessment, worked out once for all results. */
const findings = createMemo<Input, ReadonlyMap<Criterion<ReviewParameters>, Finding>>();

const findingsOf = (criteria: Criteria, input: Input): readonly Finding[] => {
  const found = findings.of(input, () => new Map(all.map((criterion) => [criterion, criterion.evaluate(input)])));
  return criteria.flatMap((criterion) => found.get(criterion) ?? []);
};

/** What becomes of one of the two: to go on, to stop, for a person to look at, or nothing because it is not drawn. */
function continuation(drawn: Truth, criteria: Criteria, input: Input): Value<string> {
  if (isFalse(drawn)) return known('NOT_DRAWN', drawn.uses);
  const found = findingsOf(criteria, input);
  const uses = usesOf(drawn, ...found);
  const next = NEXT[conclude(found)];
  return isTrue(drawn) && next !== undefined ? known(next, uses) : unknown(uses);
}

const NEXT = {
  ELIGIBLE: 'CONTINUE',
  NOT_ELIGIBLE: 'STOP',
  NEEDS_REVIEW: 'LOOK_AT',
  UNKNOWN: undefined,
} as const satisfies Record<Outcome, string | undefined>;

/** The month after a death, else the one after the review; undefined where nothing has to stop. */
function stopMonth(input: Input): Value<string> | undefined {
  const afterDeath = monthAfterDeath(input);
  if (afterDeath) return afterDeath;
  if (conclude(findingsOf(all, input)) !== 'NOT_ELIGIBLE') return undefined;
  // Without an entry here nobody has died here; with one that cannot be read, or has ended, somebody may have.
  const isCurrent = input.facts.flag('person.household.record.entry.isCurrent', { ifAbsent: true });
  return isTrue(isCurrent) ? known(monthAfter(input.request.on), isCurrent.uses) : unknown(isCurrent.uses);
}

/** What has become of the certificate since the last review, and whether there is anything to review at all. */
function advise(input: Input): readonly Advice[] {
  const { on, since } = input.request;
  const isNothingDrawn = isFalse(drawsLiving(input)) && isFalse(drawsNursing(input));
  const change = since === undefined ? undefined : changeOfCertificate(input);
  return [
    ...(isNothingDrawn ? [{ reason: 'NOTHING_DRAWN', details: { month: monthOf(on) } }] : []),
    ...(since === undefined || change === undefined ? [] : [{ reason: change, details: { since } }]),
  ];
}

function changeOfCertificate({ facts }: Input): string | undefined {
  const was = certificateSays(facts, 'wasValidSince');
  const is = certificateSays(facts, 'isValidOn');
  if (isFalse(is)) return isTrue(was) ? 'CERT_ENDED_SINCE' : isFalse(was) ? 'CERT_ENDED_BEFORE' : undefined;
  return isTrue(is) && isFalse(was) ? 'CERT_BACK_SINCE' : undefined;
}

const results: readonly ResultSpec<ReviewParameters>[] = [
  {
    code: 'LIVING',
    item: { zh: '生活补贴', en: 'Living allowance' },
    unit: 'CODE',
    valueOf: (input) => continuation(drawsLiving(input), [...common, ...living], input),
  },
  {
    code: 'NURSING',
    item: { zh: '护理补贴', en: 'Nursing allowance' },
    unit: 'CODE',
    valueOf: (input) => continuation(drawsNursing(input), [...common, ...nursing], input),
  },
  {
    code: 'STOP_MONTH',
    item: {
      zh: '停发月份：去世的为次月，其他情形最迟为复核次月',
      en: 'First month without payment: the one after a death, else the one after the review at the latest',
    },
    unit: 'MONTH',
    valueOf: stopMonth,
  },
];

/**
 * Monthly review of both allowances: `ELIGIBLE` is to go on paying, `NOT_ELIGIBLE` to stop, which a person signs. Work-injury
 * insurance, prison and the need for care are not looked into again every month: nobody here holds them.
 */
export const rule = defineMatter<ReviewParameters>({
  code: 'CA-REVIEW',
  version: 1,
  needs: { applicant: 'NEVER', unitNumber: 'NEVER', since: 'OPTIONAL', division: 'COUNTY' },
  parameters: reviewParameters,
  criteria: all,
  stated: [],
  reasons: { ...disabilityReasons, ...orphanReasons, ...reviewReasons },
  replaces: ['alive', 'disability', 'hardship'],
  variables: ({ subject, division, on, since }, { furtherKind, furtherGrade }) => ({
    person: subject,
    division,
    on,
    since: since ?? on,
    month: monthOf(on),
    furtherKind: furtherKind ?? 'DIBAO',
    furtherGrade: furtherGrade ?? SEVERE,
    furtherKinds: furtherGrade === null ? [] : ['INTELLECTUAL', 'MENTAL'],
  }),
  results,
  advice: advise,
});

const SEVERE = 2;
