// Made by `npm run generate` from schemas/*.graphql. Not written by hand.
/* eslint-disable */
import type { PersonId } from '../gateway/contracts/identifiers/person-id.ts';
import type { HouseholdNumber } from '../gateway/contracts/identifiers/household-number.ts';
import type { StudentNumber } from '../gateway/contracts/identifiers/student-number.ts';
import type { SchoolCode } from '../gateway/contracts/identifiers/school-code.ts';
import type { RealEstateUnitNumber } from '../gateway/contracts/identifiers/real-estate-unit-number.ts';
import type { DisabilityCertificateNumber } from '../gateway/contracts/identifiers/disability-certificate-number.ts';
import type { DivisionCode } from '../gateway/contracts/identifiers/division-code.ts';
import type { PlainDate } from '../gateway/contracts/dates.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type {
  AllowanceEvidence as AllowanceEvidenceParent,
  Allowances as AllowancesParent,
  Allowance as AllowanceParent,
} from '../adapters/disability/allowances.ts';
import type {
  AssistanceEvidence as AssistanceEvidenceParent,
  AssistanceHousehold as AssistanceHouseholdParent,
} from '../adapters/disability/assistance.ts';
import type {
  DisabilityEvidence as DisabilityEvidenceParent,
  DisabilityCertificate as DisabilityCertificateParent,
  DisabilityComponent as DisabilityComponentParent,
} from '../adapters/disability/certificate.ts';
import type {
  EnrollmentEvidence as EnrollmentEvidenceParent,
  Enrollment as EnrollmentParent,
  School as SchoolParent,
  Transfer as TransferParent,
} from '../adapters/enrollment/source.ts';
import type {
  ResidencePermitEvidence as ResidencePermitEvidenceParent,
  ResidencePermit as ResidencePermitParent,
} from '../adapters/household/residence-permit.ts';
import type {
  HouseholdEvidence as HouseholdEvidenceParent,
  HouseholdRegistration as HouseholdRegistrationParent,
  HouseholdEntry as HouseholdEntryParent,
  Guardian as GuardianParent,
} from '../adapters/household/source.ts';
import type { Area as AreaParent } from '../adapters/real-estate/areas.ts';
import type {
  RealEstateEvidence as RealEstateEvidenceParent,
  RealEstateHoldings as RealEstateHoldingsParent,
  RealEstateRight as RealEstateRightParent,
} from '../adapters/real-estate/holdings.ts';
import type {
  ParcelEvidence as ParcelEvidenceParent,
  Parcel as ParcelParent,
  ParcelAreas as ParcelAreasParent,
  Building as BuildingParent,
} from '../adapters/real-estate/parcel.ts';
import type {
  PlanningEvidence as PlanningEvidenceParent,
  Planning as PlanningParent,
  PlanningOverlay as PlanningOverlayParent,
} from '../adapters/real-estate/planning.ts';
import type {
  UnitRight as UnitRightParent,
  RightHolder as RightHolderParent,
  Restriction as RestrictionParent,
} from '../adapters/real-estate/unit-rights.ts';
import type { Bilingual as BilingualParent } from '../gateway/contracts/bilingual.ts';
import type { CodedValue as CodedValueParent } from '../gateway/contracts/codes/code-table.ts';
import type { Holder as HolderParent } from '../gateway/contracts/department.ts';
import type { Provenance as ProvenanceParent } from '../gateway/contracts/evidence.ts';
import type { Person as PersonParent } from '../gateway/contracts/person.ts';
import type { Scope } from '../gateway/contracts/scope.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** Resident identity number (GB 11643): 18 characters, the last one a check character. Refused with FORMAT, REGION, DATE, FUTURE, SEQ, CHECK or LEGACY15. */
  PersonId: { input: PersonId; output: PersonId };
  /** Number of a household book: 9 digits; 6 to 12 are accepted for old books. It has no structure and no check digit. */
  HouseholdNumber: { input: HouseholdNumber; output: HouseholdNumber };
  /** Student number: a letter (G formal, L temporary, J without identity number) and 18 characters. */
  StudentNumber: { input: StudentNumber; output: StudentNumber };
  /** School identification code: 10 digits (kind 2, province 2, serial 6). */
  SchoolCode: { input: SchoolCode; output: SchoolCode };
  /** Real-estate unit number (GB/T 37346): 28 characters in seven layers; blanks between groups are accepted on input. */
  RealEstateUnitNumber: { input: RealEstateUnitNumber; output: RealEstateUnitNumber };
  /** Number of a real-estate certificate, such as 鄂(2021)宜城市不动产权第0001234号; full-width brackets are accepted on input. */
  RealEstateCertificateNumber: { input: string; output: string };
  /** Disability certificate number: identity number, category digit, grade digit, and B1, B2 … after re-issues. Sensitive in itself. */
  DisabilityCertificateNumber: { input: DisabilityCertificateNumber; output: DisabilityCertificateNumber };
  /** Unified social credit code (GB 32100): 18 characters with two check characters. */
  SocialCreditCode: { input: string; output: string };
  /** Administrative division: 2, 4 or 6 digits of GB/T 2260, or 9 or 12 digits of the statistical code. */
  DivisionCode: { input: DivisionCode; output: DivisionCode };
  /** Calendar day, YYYY-MM-DD (ISO 8601). */
  Date: { input: PlainDate; output: PlainDate };
  /** Calendar month, YYYY-MM (ISO 8601). */
  Month: { input: string; output: string };
  /** Instant in UTC, RFC 3339 with milliseconds. */
  DateTime: { input: string; output: string };
  /** Exact decimal number as text, such as "382.99"; never rounded on the way. */
  Decimal: { input: string; output: string };
};

export type Query = {
  readonly __typename?: 'Query';
  /**
   * The catalogue of certificate items (证明事项): status, legal basis, holder, what replaces each, and what to do when that
   * cannot be had. Coverage is counted over the schema that runs, never typed in.
   */
  readonly certificates: CertificateCatalogue;
  /** What the registers say about one person. Never fails because one register does. */
  readonly person: Person;
  /** The same for up to 100 persons, in the order asked. */
  readonly persons: ReadonlyArray<Person>;
  /** The household book with this number. */
  readonly household: HouseholdEvidence;
  /**
   * The joint form of several matters for one person: the union of what they need, each item answered by data, by a commitment
   * or by a paper, with the assessments that can be made, and a view for each department with only what it may see. The joint
   * matter is the one that `X-Purpose` declares.
   */
  readonly jointForm: JointForm;
  /**
   * Whether a matter's conditions are met for one person, with every criterion, its reason and the facts it stands on. The
   * matter is the one that `X-Purpose` declares. Advice: a refusal is for a person to sign.
   */
  readonly assess: Assessment;
  /** The same for many, in the order asked: one statement a register for all of them. At most 100 keys in all. */
  readonly assessMany: ReadonlyArray<Assessment>;
  /**
   * What an assessment of a matter needs and does, without reading anything: its criteria, facts and departments, the rules of
   * a district on a day, what applicants state themselves, and the papers that nobody has to bring any more.
   */
  readonly explainMatter: MatterExplanation;
  /**
   * What there is to be asked, and what the consumer that asks may ask of it. With a matter: only what it may ask for that
   * matter; refused with PURPOSE_REFUSED when it does not handle the matter.
   */
  readonly catalogue: Catalogue;
  /**
   * What an operation would touch, and whether it would be permitted to the consumer that asks. Takes no variables: it must
   * not be told of whom a question is.
   */
  readonly explain: Explanation;
  /** The real-estate unit with this number: a parcel, or a house on it. */
  readonly parcel: ParcelEvidence;
};

export type QueryCertificatesArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  holder?: InputMaybe<Scalars['String']['input']>;
  matter?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPersonArgs = {
  id: Scalars['PersonId']['input'];
};

export type QueryPersonsArgs = {
  ids: ReadonlyArray<Scalars['PersonId']['input']>;
};

export type QueryHouseholdArgs = {
  number: Scalars['HouseholdNumber']['input'];
};

export type QueryJointFormArgs = {
  matter: Scalars['String']['input'];
  subject: Scalars['PersonId']['input'];
  division?: InputMaybe<Scalars['DivisionCode']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  stated?: InputMaybe<ReadonlyArray<StatedFactInput>>;
};

export type QueryAssessArgs = {
  matter: Scalars['String']['input'];
  subject: Scalars['PersonId']['input'];
  applicant?: InputMaybe<Scalars['PersonId']['input']>;
  unitNumber?: InputMaybe<Scalars['RealEstateUnitNumber']['input']>;
  division?: InputMaybe<Scalars['DivisionCode']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['Date']['input']>;
  stated?: InputMaybe<ReadonlyArray<StatedFactInput>>;
};

export type QueryAssessManyArgs = {
  matter: Scalars['String']['input'];
  of: ReadonlyArray<AssessmentInput>;
  division?: InputMaybe<Scalars['DivisionCode']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['Date']['input']>;
};

export type QueryExplainMatterArgs = {
  matter: Scalars['String']['input'];
  division?: InputMaybe<Scalars['DivisionCode']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

export type QueryCatalogueArgs = {
  matter?: InputMaybe<Scalars['String']['input']>;
};

export type QueryExplainArgs = {
  document: Scalars['String']['input'];
  operationName?: InputMaybe<Scalars['String']['input']>;
  matter?: InputMaybe<Scalars['String']['input']>;
};

export type QueryParcelArgs = {
  unitNumber: Scalars['RealEstateUnitNumber']['input'];
};

/** Certificate items, and how many of them data answers. */
export type CertificateCatalogue = {
  readonly __typename?: 'CertificateCatalogue';
  /** The items that were asked for, in the order of the catalogue. */
  readonly items: ReadonlyArray<CertificateItem>;
  /** How the items that were asked for are answered. */
  readonly coverage: CertificateCoverage;
};

/** How many certificate items are answered in which way. Each is counted once, by its `answeredBy`. */
export type CertificateCoverage = {
  readonly __typename?: 'CertificateCoverage';
  /** How many there are. */
  readonly total: Scalars['Int']['output'];
  /** Those that facts of the running schema answer. */
  readonly answeredByData: Scalars['Int']['output'];
  /** Of the others, those for which a commitment of the applicant can stand. */
  readonly byCommitment: Scalars['Int']['output'];
  /** Of the others, those that an inquiry to their holder settles. */
  readonly byInquiry: Scalars['Int']['output'];
  /** Of the others, those for which the applicant shows a document that it has anyway. */
  readonly byDocument: Scalars['Int']['output'];
  /** The same in a sentence: answered by data, n of m. */
  readonly sentence: Bilingual;
};

/** A certificate that somebody used to ask for. */
export type CertificateItem = {
  readonly __typename?: 'CertificateItem';
  /** Stable id. */
  readonly id: Scalars['String']['output'];
  /** Its names. */
  readonly name: Bilingual;
  /** The list that it stands on. */
  readonly list: CertificateList;
  /** Number within that list; null where the list has none, or its numbers are not known. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** Whether it may still be issued by villages, or asked for. */
  readonly status: CertificateItemStatus;
  /** The text that abolished or allows it. */
  readonly legalBasis: Scalars['String']['output'];
  /** Who holds what it certified. */
  readonly holders: ReadonlyArray<CertificateHolder>;
  /** Coordinates of facts of the running schema that say what it said. */
  readonly facts: ReadonlyArray<Scalars['String']['output']>;
  /** Codes of matters in which nobody has to bring it, in the order of the alphabet; computed from the rules. */
  readonly matters: ReadonlyArray<Scalars['String']['output']>;
  /** How it is answered: the first of data, commitment, inquiry, document that is there. Data, when no fact of it is missing. */
  readonly answeredBy: CertificateAnswer;
  /** What to do when the facts cannot be had, in the order in which it is to be tried. */
  readonly fallbacks: ReadonlyArray<Fallback>;
  /** What an officer should know about it; null where there is nothing. */
  readonly note?: Maybe<Bilingual>;
};

/** A list of certificates. */
export type CertificateList = {
  readonly __typename?: 'CertificateList';
  /** Stable id. */
  readonly id: Scalars['String']['output'];
  /** What it is called. */
  readonly title: Bilingual;
  /** What is known of the list and what is not; null where there is nothing to say. */
  readonly note?: Maybe<Bilingual>;
};

/** Whether a certificate may still be issued by villages, or asked for. */
export type CertificateItemStatus =
  /** Villages must not issue it, or nobody may ask for it any more. */
  | 'ABOLISHED'
  /** Whoever holds what it says answers for it; villages do not. */
  | 'MOVED_TO_HOLDER'
  /** The document is kept and its data is shared, so that nobody has to bring a copy. */
  | 'KEPT';

/** Who holds what a certificate says. */
export type CertificateHolder = {
  readonly __typename?: 'CertificateHolder';
  /** Its name. */
  readonly name: Bilingual;
  /** The department of this gateway that it is; null where it is none. */
  readonly department?: Maybe<Holder>;
};

/** How a certificate is answered. */
export type CertificateAnswer =
  /** By facts of the registers. */
  | 'DATA'
  /** By the applicant's commitment. */
  | 'COMMITMENT'
  /** By an inquiry to the holder. */
  | 'INQUIRY'
  /** By a document that the applicant has. */
  | 'DOCUMENT';

/** Sensitivity classes of facts. */
export type Sensitivity =
  /** Public: codes, names of schools. */
  | 'P0'
  /** Internal: answers to yes-or-no questions that say little. */
  | 'P1'
  /** Personal: name, birth date, division of registration. */
  | 'P2'
  /** Strongly personal: identity number, full address, kinship, real estate. */
  | 'P3'
  /** Sensitive: disability, assistance, anything about a child under 14. */
  | 'P4';

/** Sharing attributes of the government data catalogue. */
export type Sharing =
  /** Shared with every department that asks. */
  | 'UNCONDITIONAL'
  /** Shared for the matters that the holder has granted. */
  | 'CONDITIONAL';

/** How a register answered. Absence, ambiguity and failure are different answers. */
export type EvidenceStatus =
  /** Exactly one record matches. */
  | 'FOUND'
  /** The register answered, and has no record. */
  | 'NO_RECORD'
  /** Two or more records match; none is chosen. */
  | 'AMBIGUOUS'
  /** The record is disputed and under correction at its holder. */
  | 'UNDER_CORRECTION'
  /** The register could not be asked; says nothing about the person. */
  | 'UNAVAILABLE';

/** Why a register could not be asked. */
export type UnavailableReason =
  /** It did not answer in time. */
  | 'TIMEOUT'
  /** It could not be reached, or refused the gateway's account. */
  | 'DOWN'
  /** Too many questions were already waiting for it. */
  | 'OVERLOADED'
  /** It answered something that cannot be trusted: another key, a missing row, another type of column. */
  | 'CONTRACT_BROKEN';

/** A department's answer about one person, household or parcel. */
export type Evidence = {
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
};

/** Where an answer comes from and how old it is. */
export type Provenance = {
  readonly __typename?: 'Provenance';
  /** The register that answered, such as `household`. */
  readonly source: Scalars['String']['output'];
  /** When the gateway read it (UTC). */
  readonly retrievedAt: Scalars['DateTime']['output'];
  /** Day on which the register last changed the record; null when the register does not say, or there is no single record. */
  readonly recordedOn?: Maybe<Scalars['Date']['output']>;
  /** True while the record is disputed at its holder. */
  readonly underCorrection: Scalars['Boolean']['output'];
  /**
   * The divisions that the grant bounds this answer to: NO_RECORD then says that there is none in them, and nothing about
   * other places. Null when the answer is not bounded.
   */
  readonly within?: Maybe<ReadonlyArray<Scalars['DivisionCode']['output']>>;
};

/** A value of a code table, as stored and as read by people. */
export type CodedValue = {
  readonly __typename?: 'CodedValue';
  /** The table, such as `relationship`; its standard is named at the field. */
  readonly table: Scalars['String']['output'];
  /** The code; what the register holds, unchanged, when it is not in the table. */
  readonly code: Scalars['String']['output'];
  /** Chinese label; null when the code is not in the table. */
  readonly zh?: Maybe<Scalars['String']['output']>;
  /** English label; null when the code is not in the table. */
  readonly en?: Maybe<Scalars['String']['output']>;
};

/** An administrative division with its name. Names are those of the 2023 edition of the statistical code, older county codes included. */
export type Division = {
  readonly __typename?: 'Division';
  /** Code as the register holds it. */
  readonly code: Scalars['DivisionCode']['output'];
  /** Name in Chinese, from province down; null when the gateway does not know the code. */
  readonly zh?: Maybe<Scalars['String']['output']>;
  /** Name in English; null when none is known. */
  readonly en?: Maybe<Scalars['String']['output']>;
  /** True when this division lies in `division`, or is the same; null when its code is too coarse to tell. */
  readonly isWithin?: Maybe<Scalars['Boolean']['output']>;
};

/** An administrative division with its name. Names are those of the 2023 edition of the statistical code, older county codes included. */
export type DivisionIsWithinArgs = {
  division: Scalars['DivisionCode']['input'];
};

/** An area in the unit in which it is registered; nothing is converted. */
export type Area = {
  readonly __typename?: 'Area';
  /** The number, as registered. */
  readonly value: Scalars['Decimal']['output'];
  /** The unit, as registered. */
  readonly unit: AreaUnit;
};

/** Units of areas (MJDW). */
export type AreaUnit =
  /** Square metre. */
  | 'SQUARE_METRE'
  /** Mu, 666.67 square metres. */
  | 'MU'
  /** Hectare, 10,000 square metres. */
  | 'HECTARE';

/** A date of which the register may hold only the month or the year. */
export type PartialDate = {
  readonly __typename?: 'PartialDate';
  /** YYYY, YYYY-MM or YYYY-MM-DD, as precise as the register is. */
  readonly value: Scalars['String']['output'];
  /** How much of the date the register holds. */
  readonly precision: DatePrecision;
};

/** How precise a date is. */
export type DatePrecision =
  /** The day is known. */
  | 'DAY'
  /** Only the month is known. */
  | 'MONTH'
  /** Only the year is known. */
  | 'YEAR';

export type Person = {
  readonly __typename?: 'Person';
  /** The identity number, in the normal form: 18 characters, a large X. */
  readonly id: Scalars['PersonId']['output'];
  /** The person's disability certificate. Holder: disabled persons' federation. */
  readonly disability?: Maybe<DisabilityEvidence>;
  /** The two disability allowances that the person draws or drew. Holder: civil affairs. */
  readonly allowances?: Maybe<AllowanceEvidence>;
  /** The assistance household that the person belongs to. Holder: civil affairs. */
  readonly assistance?: Maybe<AssistanceEvidence>;
  /** The person's school roll. Source: student table, joined by the stored identity number, never by the student number. */
  readonly enrollment?: Maybe<EnrollmentEvidence>;
  /** The person's entry in the household register. Source: permanent-population table, current rows. */
  readonly household?: Maybe<HouseholdEvidence>;
  /** The person's residence permit at a place of living away from the registered one. Source: permit handlings, issued ones. */
  readonly residencePermit?: Maybe<ResidencePermitEvidence>;
  /** Rights that the person holds today. Source: holder table, joined by identity number, current rights only. */
  readonly realEstate?: Maybe<RealEstateEvidence>;
};

/** What the federation's register answers about a person. NO_RECORD: no certificate, which says nothing about disability. */
export type DisabilityEvidence = Evidence & {
  readonly __typename?: 'DisabilityEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<DisabilityCertificate>;
};

/** A disability certificate as the federation holds it, not as the card shows it. */
export type DisabilityCertificate = {
  readonly __typename?: 'DisabilityCertificate';
  /** Number of the certificate; it contains the identity number, the category and the grade. Null when it cannot be used. */
  readonly certificateNumber?: Maybe<Scalars['DisabilityCertificateNumber']['output']>;
  /** Category. Code table: GB/T 26341-2010, 1 visual to 7 multiple. */
  readonly category?: Maybe<CodedValue>;
  /**
   * True when the disability is of one of these kinds, or a multiple one with such a part; null when the register does not say.
   * With a day, also null when the present card was issued after it: the category may have been another one then.
   */
  readonly isOfKind?: Maybe<Scalars['Boolean']['output']>;
  /** Grade 1 (most severe) to 4; for multiple disability that of the most severe component. */
  readonly grade?: Maybe<Scalars['Int']['output']>;
  /** True for grades 1 and 2; null when there is no grade. */
  readonly isSevere?: Maybe<Scalars['Boolean']['output']>;
  /**
   * True for that grade and for those more severe, which have smaller numbers; null when there is no grade. With a day, also null
   * when the present card was issued after it: the grade may have been another one then.
   */
  readonly isGradeAtMost?: Maybe<Scalars['Boolean']['output']>;
  /** Parts of a multiple disability; one part for a single one. */
  readonly components: ReadonlyArray<DisabilityComponent>;
  /** State of the certificate today; null when the register holds a state that is not known. */
  readonly status?: Maybe<CertificateStatus>;
  /** True when the certificate is valid on that day: issued by then, not past its end, not frozen or cancelled by then; null when its state is not known. */
  readonly isValidOn?: Maybe<Scalars['Boolean']['output']>;
  /** Day of issue of the present card. */
  readonly issuedOn?: Maybe<Scalars['Date']['output']>;
  /** Day of the first issue. */
  readonly firstIssuedOn?: Maybe<Scalars['Date']['output']>;
  /** Last day of validity of the present card; null when the register does not say. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** How many times the card was re-issued after loss: the number behind B. */
  readonly reissues?: Maybe<Scalars['Int']['output']>;
  /** Division of registration as the federation holds it: 6, 9 or 12 digits. */
  readonly division?: Maybe<Division>;
};

/** A disability certificate as the federation holds it, not as the card shows it. */
export type DisabilityCertificateIsOfKindArgs = {
  anyOf: ReadonlyArray<DisabilityKind>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A disability certificate as the federation holds it, not as the card shows it. */
export type DisabilityCertificateIsGradeAtMostArgs = {
  grade: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A disability certificate as the federation holds it, not as the card shows it. */
export type DisabilityCertificateIsValidOnArgs = {
  date: Scalars['Date']['input'];
};

/** One part of a disability. */
export type DisabilityComponent = {
  readonly __typename?: 'DisabilityComponent';
  /** Code table: GB/T 26341-2010. */
  readonly category: CodedValue;
  /** Grade of this part; null when the register does not say. */
  readonly grade?: Maybe<Scalars['Int']['output']>;
};

/** Kinds of disability. Code table: GB/T 26341-2010, 1 to 6; a multiple disability has parts of several. */
export type DisabilityKind =
  /** Visual (视力). */
  | 'VISUAL'
  /** Hearing (听力). */
  | 'HEARING'
  /** Speech (言语). */
  | 'SPEECH'
  /** Limb (肢体). */
  | 'LIMB'
  /** Intellectual (智力). */
  | 'INTELLECTUAL'
  /** Mental (精神). */
  | 'MENTAL';

/** States of a disability certificate. */
export type CertificateStatus =
  /** In force. */
  | 'VALID'
  /** Past its last day. */
  | 'EXPIRED'
  /** Frozen while the disability is assessed again. */
  | 'FROZEN'
  /** Cancelled: recovered, assessment refused, died, or moved out. */
  | 'CANCELLED';

/** What civil affairs answers about the two allowances. */
export type AllowanceEvidence = Evidence & {
  readonly __typename?: 'AllowanceEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<Allowances>;
};

/** The allowances of one person. */
export type Allowances = {
  readonly __typename?: 'Allowances';
  /** Every grant of an allowance, newest first. */
  readonly items: ReadonlyArray<Allowance>;
  /**
   * True when an allowance of that kind is drawn in that month; null when only one is of which the register does not say kind or
   * first month, or who pays where that is asked.
   */
  readonly isDrawnIn?: Maybe<Scalars['Boolean']['output']>;
};

/** The allowances of one person. */
export type AllowancesIsDrawnInArgs = {
  kind: AllowanceKind;
  month: Scalars['Month']['input'];
  within?: InputMaybe<Scalars['DivisionCode']['input']>;
  outside?: InputMaybe<Scalars['DivisionCode']['input']>;
};

/** The two disability allowances. */
export type AllowanceKind =
  /** Living allowance for disabled persons in hardship (困难残疾人生活补贴). */
  | 'LIVING'
  /** Nursing allowance for severely disabled persons (重度残疾人护理补贴). */
  | 'NURSING';

/** One allowance over a span of months. */
export type Allowance = {
  readonly __typename?: 'Allowance';
  /** Null when the register's kind is not known. */
  readonly kind?: Maybe<AllowanceKind>;
  /** The kind as the register writes it. Code table: BTLX. */
  readonly type: CodedValue;
  /** Yuan a month. */
  readonly monthlyAmount?: Maybe<Scalars['Decimal']['output']>;
  /** First month. */
  readonly from?: Maybe<Scalars['Month']['output']>;
  /** Last month; null when it runs on. */
  readonly until?: Maybe<Scalars['Month']['output']>;
  /** Division that pays. */
  readonly division?: Maybe<Division>;
};

/** What civil affairs answers about assistance. NO_RECORD: the person is in no assistance household of this register. */
export type AssistanceEvidence = Evidence & {
  readonly __typename?: 'AssistanceEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<AssistanceHousehold>;
};

/** An assistance household and the person's place in it. Incomes are not shared. */
export type AssistanceHousehold = {
  readonly __typename?: 'AssistanceHousehold';
  /** Null when the register's kind is not known. */
  readonly kind?: Maybe<AssistanceKind>;
  /** The kind as the register writes it. Code table: JZYWLX. */
  readonly type: CodedValue;
  /**
   * True when the household is of that kind in that month: not before its assistance began, and not when it has ended. Of an
   * earlier month the household counts that was decided last by then. Null when the register does not say.
   */
  readonly isOfKind?: Maybe<Scalars['Boolean']['output']>;
  /** True when this person is counted in it. */
  readonly isCovered?: Maybe<Scalars['Boolean']['output']>;
  /** Day of the decision. */
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  /** First month of assistance. */
  readonly from?: Maybe<Scalars['Month']['output']>;
  /** Last month; null when it runs on. */
  readonly until?: Maybe<Scalars['Month']['output']>;
  /** Division that decided. */
  readonly division?: Maybe<Division>;
};

/** An assistance household and the person's place in it. Incomes are not shared. */
export type AssistanceHouseholdIsOfKindArgs = {
  kind: AssistanceKind;
  month?: InputMaybe<Scalars['Month']['input']>;
};

/** Kinds of assistance household. */
export type AssistanceKind =
  /** Minimum living allowance (最低生活保障). */
  | 'DIBAO'
  /** On the margin of the minimum living allowance (低保边缘). */
  | 'MARGINAL'
  /** Rigid expenses that a household cannot bear (刚性支出困难). */
  | 'RIGID_EXPENSE'
  /** Supported by the state (特困人员). */
  | 'TEKUN'
  /** Orphan, or child whom nobody supports in fact. */
  | 'ORPHAN';

/** What the school roll answers about a person. Two running rolls of one person are AMBIGUOUS. */
export type EnrollmentEvidence = Evidence & {
  readonly __typename?: 'EnrollmentEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<Enrollment>;
};

/** A school roll. Having none, or one that has not been moved yet, is never a reason to refuse a place. */
export type Enrollment = {
  readonly __typename?: 'Enrollment';
  /** Name as in the roll. */
  readonly name: Scalars['String']['output'];
  /** Student number, lifelong; it may keep an identity number that was changed later. Null when the roll holds none that can be used. */
  readonly studentNumber?: Maybe<Scalars['StudentNumber']['output']>;
  /** Kind of the roll, from the letter of the student number. */
  readonly rollType?: Maybe<RollType>;
  /** State of the pupil. Code table: JY/T 1001 XSDQZT. */
  readonly state: CodedValue;
  /** True while the pupil is on the roll: studying, suspended, stopped, resumed, dropped out, or with the place kept (01, 02, 04, 05, 06, 12); null when the state is not known. */
  readonly isOnRoll?: Maybe<Scalars['Boolean']['output']>;
  /** True while the pupil attends: 01 studying or 05 resumed; null when the state is not known. */
  readonly isAttending?: Maybe<Scalars['Boolean']['output']>;
  /** Grade 1 to 12: primary 1 to 6, junior 7 to 9, senior 10 to 12; null when the roll does not say. */
  readonly grade?: Maybe<Scalars['Int']['output']>;
  /** True when the grade is `grade` or lower; null when it is not known. */
  readonly gradeAtMost?: Maybe<Scalars['Boolean']['output']>;
  /** Number of the class in its school. */
  readonly classNumber?: Maybe<Scalars['String']['output']>;
  /** Month of entry. */
  readonly entryMonth?: Maybe<Scalars['Month']['output']>;
  /** Length of the stage in years; five-year primary schools exist. */
  readonly programYears?: Maybe<Scalars['Decimal']['output']>;
  /** Kind of pupil. Code table: JY/T 1001 XSLB. */
  readonly studentType?: Maybe<CodedValue>;
  /** The school that keeps the roll. */
  readonly school?: Maybe<School>;
  /** Transfers that have been applied for and not been finished; mostly none or one. */
  readonly runningTransfers: ReadonlyArray<Transfer>;
};

/** A school roll. Having none, or one that has not been moved yet, is never a reason to refuse a place. */
export type EnrollmentGradeAtMostArgs = {
  grade: Scalars['Int']['input'];
};

/** Kinds of school roll. */
export type RollType =
  /** G: formal. */
  | 'FORMAL'
  /** L: temporary until the national comparison is done; its holder must not be treated differently. */
  | 'TEMPORARY'
  /** J: for a pupil without a usable identity number. */
  | 'NO_IDENTITY_NUMBER'
  /** Another letter, used by a province. */
  | 'LOCAL';

/** A school of the national school register. */
export type School = {
  readonly __typename?: 'School';
  /** Ten-digit identification code. */
  readonly code?: Maybe<Scalars['SchoolCode']['output']>;
  /** Name; null when the school register of this database does not list the code. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Kind of school. Code table: JY/T 1001 XXBXLX. */
  readonly kind?: Maybe<CodedValue>;
  /** Division in which it lies. */
  readonly division?: Maybe<Division>;
};

/** A running transfer of a pupil between two schools. */
export type Transfer = {
  readonly __typename?: 'Transfer';
  /** Out (21) or in (22), as the reporting school sees it. Code table: JY/T 1001 XJYDLB. */
  readonly kind: CodedValue;
  /** Day of the application. */
  readonly requestedOn?: Maybe<Scalars['Date']['output']>;
  /** School that the pupil leaves. */
  readonly fromSchool?: Maybe<School>;
  /** School that is to receive the pupil. */
  readonly toSchool?: Maybe<School>;
};

/** What the household register answers about a person or a book. */
export type HouseholdEvidence = Evidence & {
  readonly __typename?: 'HouseholdEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<HouseholdRegistration>;
};

/** A household book, and the entry in it of the person who was asked about. */
export type HouseholdRegistration = {
  readonly __typename?: 'HouseholdRegistration';
  /** Number of the book (户号); null when the register holds none that can be used. */
  readonly householdNumber?: Maybe<Scalars['HouseholdNumber']['output']>;
  /** Family or collective household. Code table: household type (HLX). */
  readonly householdType?: Maybe<CodedValue>;
  /**
   * Division of registration, 12 digits where the register knows the village, else 6. Never derived from the identity number.
   * Lead source: the household register, read live. Of an entry that is not current it is the last one here: see `entry.state`.
   */
  readonly divisionCode?: Maybe<Scalars['DivisionCode']['output']>;
  /** The same division with its name. */
  readonly division?: Maybe<Division>;
  /**
   * True when the registration lies in `division` (2, 4, 6, 9 or 12 digits); false also for who died, settled abroad or was
   * cancelled; null when the register does not say, as of who moved out. Enough for most matters.
   */
  readonly isRegisteredIn?: Maybe<Scalars['Boolean']['output']>;
  /** Registered address below the division. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /**
   * The entry of the person asked about; null only when the book was asked for by its number. Also for a person who died or
   * moved away, as long as the register keeps the entry: see `state`.
   */
  readonly entry?: Maybe<HouseholdEntry>;
  /** Everybody registered in the book today: not the dead, moved or cancelled. Head first, then as the register lists them. */
  readonly members: ReadonlyArray<HouseholdEntry>;
  /** The head of the household (code 02, or 01 where no entry has 02); null when the book has none. */
  readonly head?: Maybe<HouseholdEntry>;
};

/** A household book, and the entry in it of the person who was asked about. */
export type HouseholdRegistrationIsRegisteredInArgs = {
  division: Scalars['DivisionCode']['input'];
};

/** One person's line in a household book. */
export type HouseholdEntry = {
  readonly __typename?: 'HouseholdEntry';
  /** The person, who can be asked about further; null when the register holds no usable identity number. */
  readonly person?: Maybe<Person>;
  /** Name as registered, `·` between the parts of a name. */
  readonly name: Scalars['String']['output'];
  /** Former name (曾用名). */
  readonly formerName?: Maybe<Scalars['String']['output']>;
  /** Sex. Code table: GB/T 2261.1. */
  readonly sex?: Maybe<CodedValue>;
  /** Date of birth as registered, which is not always that of the identity number. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** True when the person has reached the age of `years` full years on the day `on`; null when the birth date is not known. */
  readonly isAtLeastAge?: Maybe<Scalars['Boolean']['output']>;
  /** True when the person was born on that day or earlier; null when the birth date is not known. */
  readonly isBornOnOrBefore?: Maybe<Scalars['Boolean']['output']>;
  /** Relation to the head of the household. Code table: GB/T 4761-2008. */
  readonly relationToHead?: Maybe<CodedValue>;
  /** Marital status as registered. Code table: GB/T 2261.2. The lead source is the marriage register, not this one. */
  readonly maritalStatus?: Maybe<CodedValue>;
  /** State of the entry: normal, deceased, moved out, cancelled. Code table: person status (RYZT). */
  readonly state?: Maybe<CodedValue>;
  /** True when the entry is current: not deceased, moved out or cancelled. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** Day of death, where the register holds one. */
  readonly deathDate?: Maybe<Scalars['Date']['output']>;
  /** Day on which the person moved into this address or division, where the register holds one. */
  readonly movedInOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Parents and guardians that the register can name, each with where that comes from. An empty list does not say that there
   * is nobody: a parent may stand in another book.
   */
  readonly guardians: ReadonlyArray<Guardian>;
  /**
   * True when the register names that person as a parent or guardian of this one; else null, never false: the link may stand in
   * another book or in a court's order. Enough for an applicant who says so.
   */
  readonly hasGuardian?: Maybe<Scalars['Boolean']['output']>;
};

/** One person's line in a household book. */
export type HouseholdEntryIsAtLeastAgeArgs = {
  years: Scalars['Int']['input'];
  on: Scalars['Date']['input'];
};

/** One person's line in a household book. */
export type HouseholdEntryIsBornOnOrBeforeArgs = {
  date: Scalars['Date']['input'];
};

/** One person's line in a household book. */
export type HouseholdEntryHasGuardianArgs = {
  person: Scalars['PersonId']['input'];
};

/** Somebody who stands to a person as parent or guardian, and how the register knows. */
export type Guardian = {
  readonly __typename?: 'Guardian';
  /** The guardian, who can be asked about further; null when the register holds no usable identity number. */
  readonly person?: Maybe<Person>;
  /** Name as written in the entry. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What the guardian is to the person. Code table: GB/T 4761-2008; null when the register does not say. */
  readonly relation?: Maybe<CodedValue>;
  /** Where the register knows it from. */
  readonly origin: KinshipOrigin;
};

/** How a kinship is known. A column names two persons exactly; the book only relates both to the head. */
export type KinshipOrigin =
  /** A guardian column of the person's own entry. */
  | 'GUARDIAN_COLUMN'
  /** A father or mother column of the person's own entry. */
  | 'PARENT_COLUMN'
  /** Follows from the relations to the head in the same book. */
  | 'SAME_BOOK';

/** What the permit handlings answer about a person. NO_RECORD: no permit was ever issued under this number in this register. */
export type ResidencePermitEvidence = Evidence & {
  readonly __typename?: 'ResidencePermitEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<ResidencePermit>;
};

/**
 * Residence permits (居住证) of one person: what was issued and endorsed, all permits together. A permit holds for one year and
 * is endorsed every year; when that is late it has no force from the day after its last one until the day of making up, and its
 * months count anew from there. Future days are judged by what the register holds today.
 */
export type ResidencePermit = {
  readonly __typename?: 'ResidencePermit';
  /**
   * True when the latest issue or endorsement was made by a police station of `division` (2, 4 or 6 digits); null when the
   * register does not say which station it was, or for a smaller division.
   */
  readonly isIssuedIn?: Maybe<Scalars['Boolean']['output']>;
  /**
   * True when a permit is in force on that day: issued or endorsed on or before it and not run out. False between a lapse and
   * its making up; null when a date that could decide it cannot be read.
   */
  readonly isInForceOn?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Full months for which a permit has been in force without a break up to that day, 0 when it is not in force then; a gap of a
   * single day starts the count anew. Null when a date that could decide it cannot be read.
   */
  readonly monthsInForceOn?: Maybe<Scalars['Int']['output']>;
  /** True when a permit has been in force without a break for at least `months` full months up to that day. */
  readonly isInForceForMonths?: Maybe<Scalars['Boolean']['output']>;
  /**
   * True when the address of the latest issue or endorsement is that of the person's present stay, false when it is another one;
   * null when one of the two is not known.
   */
  readonly isForCurrentAddress?: Maybe<Scalars['Boolean']['output']>;
};

/**
 * Residence permits (居住证) of one person: what was issued and endorsed, all permits together. A permit holds for one year and
 * is endorsed every year; when that is late it has no force from the day after its last one until the day of making up, and its
 * months count anew from there. Future days are judged by what the register holds today.
 */
export type ResidencePermitIsIssuedInArgs = {
  division: Scalars['DivisionCode']['input'];
};

/**
 * Residence permits (居住证) of one person: what was issued and endorsed, all permits together. A permit holds for one year and
 * is endorsed every year; when that is late it has no force from the day after its last one until the day of making up, and its
 * months count anew from there. Future days are judged by what the register holds today.
 */
export type ResidencePermitIsInForceOnArgs = {
  date: Scalars['Date']['input'];
  issuedIn?: InputMaybe<Scalars['DivisionCode']['input']>;
};

/**
 * Residence permits (居住证) of one person: what was issued and endorsed, all permits together. A permit holds for one year and
 * is endorsed every year; when that is late it has no force from the day after its last one until the day of making up, and its
 * months count anew from there. Future days are judged by what the register holds today.
 */
export type ResidencePermitMonthsInForceOnArgs = {
  date: Scalars['Date']['input'];
  issuedIn?: InputMaybe<Scalars['DivisionCode']['input']>;
};

/**
 * Residence permits (居住证) of one person: what was issued and endorsed, all permits together. A permit holds for one year and
 * is endorsed every year; when that is late it has no force from the day after its last one until the day of making up, and its
 * months count anew from there. Future days are judged by what the register holds today.
 */
export type ResidencePermitIsInForceForMonthsArgs = {
  months: Scalars['Int']['input'];
  on: Scalars['Date']['input'];
  issuedIn?: InputMaybe<Scalars['DivisionCode']['input']>;
};

/** A form for several matters at once. */
export type JointForm = {
  readonly __typename?: 'JointForm';
  /** The person asked about, as asked. */
  readonly subject: Scalars['PersonId']['output'];
  /** The joint matter. */
  readonly matter: CatalogueMatter;
  /** Its matters, in the order of the form, each assessed where the gateway has a rule for it. */
  readonly members: ReadonlyArray<JointFormMember>;
  /** All items of the form, each once. */
  readonly items: ReadonlyArray<JointFormItem>;
  /** What each department gets to see of the form. */
  readonly views: ReadonlyArray<JointFormView>;
  /** How many different papers the matters ask for, one by one. */
  readonly papersBefore: Scalars['Int']['output'];
  /** How many of these are left to bring, as far as the registers answered this time. */
  readonly papersAfter: Scalars['Int']['output'];
  /** The same in a sentence: n papers, m left. */
  readonly sentence: Bilingual;
  /** False where the list of matters and papers is an example of this project and no published one. */
  readonly isSourced: Scalars['Boolean']['output'];
  /** Where the list comes from. */
  readonly source: Scalars['String']['output'];
};

/** A matter of a joint form. */
export type JointFormMember = {
  readonly __typename?: 'JointFormMember';
  /** Code; null where the gateway has no rule for it, and cannot assess it. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  readonly name: Bilingual;
  /** The department that decides it. */
  readonly department: Bilingual;
  /** Its assessment; null where the gateway has no rule for it. */
  readonly assessment?: Maybe<Assessment>;
  /** Ids of the items that it needs. */
  readonly items: ReadonlyArray<Scalars['String']['output']>;
};

/** One item of a joint form: something a department has to know or to get. */
export type JointFormItem = {
  readonly __typename?: 'JointFormItem';
  /** Id within the form. */
  readonly id: Scalars['String']['output'];
  /** What it is. */
  readonly name: Bilingual;
  /** How it gets onto the form. */
  readonly answer: JointFormAnswer;
  /** True where it was a paper that the applicant had to bring. */
  readonly wasPaper: Scalars['Boolean']['output'];
  /**
   * What the registers say, to be filled in. Null where the consumer that asks, or the department whose view it is, may not read
   * it; where it is not known; and where nothing is to be filled in.
   */
  readonly value?: Maybe<Bilingual>;
  /** The facts behind it, in a view only those that its department may read. Never their values. */
  readonly facts: ReadonlyArray<FactUsed>;
  /** The texts and inquiries that settle it, where data does not. */
  readonly fallbacks: ReadonlyArray<Fallback>;
};

/** How an item gets onto a joint form. */
export type JointFormAnswer =
  /** The registers answer it, or whoever holds it did on inquiry. */
  | 'ANSWERED_BY_DATA'
  /** The applicant commits to it in writing. */
  | 'NEEDS_COMMITMENT'
  /** The applicant brings it, unless an inquiry among its fallbacks spares that. */
  | 'NEEDS_PAPER';

/** What one department sees of a joint form. */
export type JointFormView = {
  readonly __typename?: 'JointFormView';
  /** The department. */
  readonly department: Bilingual;
  /** Names of its matters on the form. */
  readonly matters: ReadonlyArray<Bilingual>;
  /** The items that its matters need. Values only where one of these matters lets it read them, and the consumer that asks may. */
  readonly items: ReadonlyArray<JointFormItem>;
};

/** One of many that are assessed at once. */
export type AssessmentInput = {
  /** The person whom the matter concerns. */
  readonly subject: Scalars['PersonId']['input'];
  /** Who applies, where that is somebody else. */
  readonly applicant?: InputMaybe<Scalars['PersonId']['input']>;
  /** The real-estate unit that the matter is about. */
  readonly unitNumber?: InputMaybe<Scalars['RealEstateUnitNumber']['input']>;
  /** What no register says and somebody stated. */
  readonly stated?: InputMaybe<ReadonlyArray<StatedFactInput>>;
};

/** A fact that no register says. Exactly one of `isTrue`, `day`, `count`, `amount` and `choice` is given. */
export type StatedFactInput = {
  /** Code of the fact, as `explainMatter` lists it. */
  readonly fact: Scalars['String']['input'];
  /** How it was settled. */
  readonly by: SettlementKind;
  /** A yes or no. */
  readonly isTrue?: InputMaybe<Scalars['Boolean']['input']>;
  /** A day. */
  readonly day?: InputMaybe<Scalars['Date']['input']>;
  /** A number of things. */
  readonly count?: InputMaybe<Scalars['Int']['input']>;
  /** An amount in yuan or square metres, with at most two places. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** One of several choices. */
  readonly choice?: InputMaybe<Scalars['String']['input']>;
  /** Version of the commitment text that was signed; needed with COMMITMENT. */
  readonly textVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** How something that no register says is settled. */
export type SettlementKind =
  /** The applicant commits in writing and is liable for it (告知承诺). */
  | 'COMMITMENT'
  /** An inquiry from department to department. */
  | 'INQUIRY'
  /** A document that the applicant has anyway: a contract, a licence, a notarial deed. */
  | 'DOCUMENT'
  /** The township's record that a paper is needed after all; the township turns to the department. */
  | 'ESCALATION';

/** What an assessment comes to. */
export type AssessmentOutcome =
  /** Every condition is met. */
  | 'ELIGIBLE'
  /** A condition is known not to be met. A person signs the refusal. */
  | 'NOT_ELIGIBLE'
  /** All facts are there, and a person has to decide. */
  | 'NEEDS_REVIEW'
  /** A fact could not be established, and the outcome depends on it. Never a refusal. */
  | 'UNKNOWN';

/** What one criterion comes to. */
export type CriterionOutcome =
  /** It is met. */
  | 'SATISFIED'
  /** It is known not to be met. */
  | 'NOT_SATISFIED'
  /** A person has to decide. */
  | 'NEEDS_REVIEW'
  /** It could not be established. */
  | 'UNKNOWN'
  /** It is not asked of this case. */
  | 'NOT_APPLICABLE';

/** A decision with its reasons, as far as a machine makes it. */
export type Assessment = {
  readonly __typename?: 'Assessment';
  /** The person asked about, as asked: an answer never stands for another one. */
  readonly subject: Scalars['PersonId']['output'];
  /** The matter. */
  readonly matter: AssessedMatter;
  /** What it comes to. */
  readonly outcome: AssessmentOutcome;
  /** The same in one sentence, with who signs. */
  readonly summary: Bilingual;
  /** The day as of which it was decided. */
  readonly on: Scalars['Date']['output'];
  /** When it was made. */
  readonly assessedAt: Scalars['DateTime']['output'];
  /** The district whose rules were applied. */
  readonly division: Division;
  /** The parameters that were applied, and where they come from. */
  readonly parameters: ParametersApplied;
  /** All criteria, in the order of the rule. */
  readonly criteria: ReadonlyArray<AssessedCriterion>;
  /** What else was worked out: amounts, areas, months. */
  readonly results: ReadonlyArray<AssessedResult>;
  /** What the counter should say, whatever the outcome. */
  readonly advice: ReadonlyArray<AssessmentAdvice>;
  /** What would settle what is unknown, each once, in the order of the criteria. */
  readonly fallbacks: ReadonlyArray<Fallback>;
};

/** A matter and the version of its rule. */
export type AssessedMatter = {
  readonly __typename?: 'AssessedMatter';
  /** As registered, such as EDU-G1. */
  readonly code: Scalars['String']['output'];
  /** What it is called. */
  readonly name: Bilingual;
  /** The legal basis for which data is processed. */
  readonly legalBasis: Scalars['String']['output'];
  /** Version of the rule: changes whenever it can decide otherwise on the same facts. */
  readonly ruleVersion: Scalars['Int']['output'];
  /** SHA-256 of the evidence document, lower-case hex. */
  readonly evidenceSha256: Scalars['String']['output'];
};

/** The parameters of a matter in one place, from one day on. */
export type ParametersApplied = {
  readonly __typename?: 'ParametersApplied';
  /** Id of the set. */
  readonly id: Scalars['String']['output'];
  /** Where the set applies; null where it applies wherever no other does. */
  readonly division?: Maybe<Division>;
  /** First day of decisions to which it applies. */
  readonly from: Scalars['Date']['output'];
  /** Last day; null until another one takes its place. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** The text that says so. */
  readonly source: Scalars['String']['output'];
  /** Names of values that no official text confirms; the deployment answers for them. */
  readonly unconfirmed: ReadonlyArray<Scalars['String']['output']>;
};

/** One criterion with its outcome. */
export type AssessedCriterion = {
  readonly __typename?: 'AssessedCriterion';
  /** As the rule numbers it, such as E2. */
  readonly code: Scalars['String']['output'];
  /** What it is about. */
  readonly title: Bilingual;
  /** The provision that it rests on. */
  readonly basis: Scalars['String']['output'];
  /** What it comes to. */
  readonly outcome: CriterionOutcome;
  /** Stable code of the reason. */
  readonly reason: Scalars['String']['output'];
  /** The reason in a sentence. */
  readonly sentence: Bilingual;
  /** The facts that it looked at. Never their values. */
  readonly facts: ReadonlyArray<FactUsed>;
  /** True when asking again may do: a source was not available. */
  readonly isWorthAskingAgain: Scalars['Boolean']['output'];
  /** What would settle it, while it is unknown. */
  readonly fallbacks: ReadonlyArray<Fallback>;
};

/** A fact that a criterion looked at. */
export type FactUsed = {
  readonly __typename?: 'FactUsed';
  /** Where in the evidence document it stands, or the code of a stated fact. */
  readonly path: Scalars['String']['output'];
  /** Its schema coordinate; null for a stated fact. */
  readonly coordinate?: Maybe<Scalars['String']['output']>;
  /** Name of the data item. */
  readonly item: Scalars['String']['output'];
  /** The department that holds it; null for a stated fact. */
  readonly holder?: Maybe<Holder>;
  /** How it is known. */
  readonly status: FactStatus;
  /** Why the source could not be asked. */
  readonly reason?: Maybe<UnavailableReason>;
  /** How it was stated. */
  readonly statedBy?: Maybe<SettlementKind>;
  /** Which source, when; null for a stated fact. */
  readonly provenance?: Maybe<Provenance>;
};

/** How a fact is known, or why it is not. */
export type FactStatus =
  /** The register says it. */
  | 'KNOWN'
  /** Somebody stated it. */
  | 'STATED'
  /** The register has no record. */
  | 'NO_RECORD'
  /** Several records match. */
  | 'AMBIGUOUS'
  /** A correction is pending. */
  | 'UNDER_CORRECTION'
  /** The source could not be asked. */
  | 'UNAVAILABLE'
  /** The record leaves it open. */
  | 'NOT_HELD'
  /** No department holds it, and nobody has stated it. */
  | 'NOT_STATED';

/** Something worked out beside the outcome. */
export type AssessedResult = {
  readonly __typename?: 'AssessedResult';
  /** Stable code. */
  readonly code: Scalars['String']['output'];
  /** What it is. */
  readonly item: Bilingual;
  /** What it is measured in. */
  readonly unit: ResultUnit;
  /** The value as text, decimals exact; null when it is not known. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** What a result is measured in. */
export type ResultUnit =
  /** Full months. */
  | 'MONTHS'
  /** Yuan a month. */
  | 'YUAN_PER_MONTH'
  /** Square metres. */
  | 'SQUARE_METRE'
  /** A number of things. */
  | 'COUNT'
  /** A day, YYYY-MM-DD. */
  | 'DAY'
  /** A month, YYYY-MM. */
  | 'MONTH'
  /** Words. */
  | 'TEXT'
  /** A code. */
  | 'CODE';

/** Something the counter should say. Refuses nobody. */
export type AssessmentAdvice = {
  readonly __typename?: 'AssessmentAdvice';
  /** Stable code. */
  readonly reason: Scalars['String']['output'];
  /** What to say. */
  readonly sentence: Bilingual;
};

/** What to do where a fact cannot be had from a register. */
export type Fallback = {
  readonly __typename?: 'Fallback';
  /** Id, with which a stated fact names it. */
  readonly id: Scalars['String']['output'];
  /** Which way it is. */
  readonly kind: SettlementKind;
  /** Version of its text. */
  readonly version: Scalars['Int']['output'];
  /** What it is called. */
  readonly title: Bilingual;
  /** The text: what the applicant commits to, what the holder is asked, what the township records. */
  readonly text: Bilingual;
  /** Who is to be asked; null for a commitment or a document. */
  readonly addressee?: Maybe<Bilingual>;
  /** The provision that allows it. */
  readonly legalBasis: Scalars['String']['output'];
  /** Days within which it is to be checked or answered; null where nothing sets a term. */
  readonly withinDays?: Maybe<Scalars['Int']['output']>;
};

/** What an assessment of a matter needs and does. */
export type MatterExplanation = {
  readonly __typename?: 'MatterExplanation';
  /** The matter and the version of its rule. */
  readonly matter: AssessedMatter;
  /** The rules of the district on the day. */
  readonly parameters: ParametersExplained;
  /** All criteria, in the order of the rule. */
  readonly criteria: ReadonlyArray<CriterionExplained>;
  /** The departments that would be asked. */
  readonly departments: ReadonlyArray<Holder>;
  /** The facts that would be read, with the grants of the consumer that asks. */
  readonly facts: ReadonlyArray<ExplainedFact>;
  /** True when the consumer that asks may assess this matter today. */
  readonly isPermitted: Scalars['Boolean']['output'];
  /** Why it may not; null when it may. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What no register says, and how it is settled. */
  readonly stated: ReadonlyArray<StatedFactExplained>;
  /** The certificates that nobody has to bring for it any more. */
  readonly replaces: ReadonlyArray<CertificateItem>;
  /** The evidence document. */
  readonly evidence: Scalars['String']['output'];
  /** The line that the person concerned will see. */
  readonly disclosure?: Maybe<Bilingual>;
};

/** A parameter set with its values. */
export type ParametersExplained = {
  readonly __typename?: 'ParametersExplained';
  /** Which set applies. */
  readonly set: ParametersApplied;
  /** Its values by name, in order. */
  readonly values: ReadonlyArray<ParameterValue>;
};

/** One value of a parameter set. */
export type ParameterValue = {
  readonly __typename?: 'ParameterValue';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value as JSON; null where no source gives one. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** True when an official text confirms it. */
  readonly isConfirmed: Scalars['Boolean']['output'];
};

/** A criterion before anything is known. */
export type CriterionExplained = {
  readonly __typename?: 'CriterionExplained';
  /** As the rule numbers it. */
  readonly code: Scalars['String']['output'];
  /** What it is about. */
  readonly title: Bilingual;
  /** The provision that it rests on. */
  readonly basis: Scalars['String']['output'];
  /** What would settle it beside the registers. */
  readonly fallbacks: ReadonlyArray<Fallback>;
};

/** A fact that an applicant, a document or an inquiry settles. */
export type StatedFactExplained = {
  readonly __typename?: 'StatedFactExplained';
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** What it is. */
  readonly item: Bilingual;
  /** YES_NO, DAY, COUNT, AMOUNT or CHOICE: which value is given. */
  readonly kind: Scalars['String']['output'];
  /** The choices, where it is one of several. */
  readonly choices: ReadonlyArray<Scalars['String']['output']>;
  /** How it may be settled. */
  readonly by: ReadonlyArray<SettlementKind>;
  /** The texts and inquiries that settle it. */
  readonly fallbacks: ReadonlyArray<Fallback>;
};

/** What there is to be asked, and what one consumer may ask of it. */
export type Catalogue = {
  readonly __typename?: 'Catalogue';
  /** The consumer that asks. */
  readonly consumer: CatalogueConsumer;
  /** The matters that it may declare, by code. */
  readonly matters: ReadonlyArray<CatalogueMatter>;
  /**
   * The data items of all departments, in the order of their coordinates. `granted` leaves those for which a grant is in force
   * today (true) or is not (false); `holder` leaves those of one department.
   */
  readonly facts: ReadonlyArray<CatalogueFact>;
  /** The operations that are registered for it, by id: in production nothing else is carried out. */
  readonly documents: ReadonlyArray<CatalogueDocument>;
  /** The schema with nothing in it but what the consumer may ask today, in SDL; a client can be generated from it. */
  readonly sdl: Scalars['String']['output'];
};

/** What there is to be asked, and what one consumer may ask of it. */
export type CatalogueFactsArgs = {
  granted?: InputMaybe<Scalars['Boolean']['input']>;
  holder?: InputMaybe<Scalars['String']['input']>;
};

/** A consumer as the registry has it. */
export type CatalogueConsumer = {
  readonly __typename?: 'CatalogueConsumer';
  /** Its OAuth client. */
  readonly clientId: Scalars['String']['output'];
  /** Its unified social credit code. */
  readonly socialCreditCode: Scalars['SocialCreditCode']['output'];
  /** What it is called. */
  readonly name: Bilingual;
  /** The division that it serves. */
  readonly division: Division;
  /** True where every question needs an officer. */
  readonly needsOfficer: Scalars['Boolean']['output'];
};

/** A registered purpose (事项): why data is processed, and by which right. */
export type CatalogueMatter = {
  readonly __typename?: 'CatalogueMatter';
  /** As registered, such as EDU-G1; declared with a question as `X-Purpose`. */
  readonly code: Scalars['String']['output'];
  /** What it is called. */
  readonly name: Bilingual;
  /** The law or rule that it stands on. */
  readonly legalBasis: Scalars['String']['output'];
  /** The authority that is responsible for it. */
  readonly authority: Scalars['String']['output'];
};

/** A data item of the catalogue. */
export type CatalogueFact = {
  readonly __typename?: 'CatalogueFact';
  /** Where it stands in the schema: `Type.field`. */
  readonly coordinate: Scalars['String']['output'];
  /** Name of the data item in Chinese. */
  readonly item: Scalars['String']['output'];
  /** What the schema says about it. */
  readonly description: Scalars['String']['output'];
  /** The department that holds it; null for what belongs to none, such as the identity number itself. */
  readonly holder?: Maybe<Holder>;
  /** Sensitivity class. */
  readonly sensitivity: Sensitivity;
  /** Sharing attribute. */
  readonly sharing: Sharing;
  /** Coordinates of facts that say less and usually settle what this one is asked for. */
  readonly predicates: ReadonlyArray<Scalars['String']['output']>;
  /** The grants to the consumer that are in force today. */
  readonly grants: ReadonlyArray<CatalogueGrant>;
};

/** A grant in force, as its consumer sees it. */
export type CatalogueGrant = {
  readonly __typename?: 'CatalogueGrant';
  /** Id of the grant. */
  readonly id: Scalars['String']['output'];
  /** Code of the matter that it holds for. */
  readonly matter: Scalars['String']['output'];
  /** The law or rule that it stands on. */
  readonly legalBasis: Scalars['String']['output'];
  /** Whether the facts may be read, or only assessed. */
  readonly use: GrantUse;
  /** First day on which it holds. */
  readonly from: Scalars['Date']['output'];
  /** Last day on which it holds. */
  readonly until: Scalars['Date']['output'];
  /** Divisions outside which records are as good as absent; null when it is not bounded. */
  readonly within?: Maybe<ReadonlyArray<Scalars['DivisionCode']['output']>>;
};

/** What a grant is for. */
export type GrantUse =
  /** The facts may be read, and assessed. */
  | 'READING'
  /** They may only be assessed: the consumer is told what follows from them. */
  | 'ASSESSMENT';

/** A trusted document: one registered operation. */
export type CatalogueDocument = {
  readonly __typename?: 'CatalogueDocument';
  /** Id of the document; sent in place of the text. */
  readonly id: Scalars['String']['output'];
  /** Code of the matter that it is registered for. */
  readonly matter: Scalars['String']['output'];
  /** Counts up with every registered change. */
  readonly version: Scalars['Int']['output'];
  /** SHA-256 of its normal form, lower-case hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its text. */
  readonly text: Scalars['String']['output'];
};

/** What an operation would touch, found out without reading anything. */
export type Explanation = {
  readonly __typename?: 'Explanation';
  /** Name of the operation; null when it has none. */
  readonly operationName?: Maybe<Scalars['String']['output']>;
  /** The departments whose sources it would read. */
  readonly departments: ReadonlyArray<Holder>;
  /** The facts that it can touch, skipped or not, in the order of their coordinates. */
  readonly facts: ReadonlyArray<ExplainedFact>;
  /** Code of the matter that was asked about; null when none was. */
  readonly matter?: Maybe<Scalars['String']['output']>;
  /** The law or rule that the matter stands on; null without a matter. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** True when the operation would be permitted to the consumer for this matter today. */
  readonly isPermitted: Scalars['Boolean']['output'];
  /** Why it would be refused: the `reason` that the refusal would have; null when it is permitted. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Estimate of what it costs, in the unit of the limit on operations. */
  readonly estimatedCost: Scalars['Int']['output'];
  /** SHA-256 of the document's normal form, lower-case hex: what it would be registered and sent by. */
  readonly sha256: Scalars['String']['output'];
  /** The line that the person concerned will see; null when the operation touches nobody. */
  readonly disclosure?: Maybe<Bilingual>;
};

/** A fact that an operation can touch. */
export type ExplainedFact = {
  readonly __typename?: 'ExplainedFact';
  /** Where it stands in the schema: `Type.field`. */
  readonly coordinate: Scalars['String']['output'];
  /** Name of the data item in Chinese. */
  readonly item: Scalars['String']['output'];
  /** The department that holds it; null for what belongs to none. */
  readonly holder?: Maybe<Holder>;
  /** Sensitivity class. */
  readonly sensitivity: Sensitivity;
  /** Sharing attribute. */
  readonly sharing: Sharing;
  /** True when a grant to the consumer covers it for this matter today. */
  readonly isGranted: Scalars['Boolean']['output'];
  /** The grants that cover it. */
  readonly grants: ReadonlyArray<ExplainedGrant>;
  /** Coordinates of facts that say less and usually settle what this one is asked for. */
  readonly predicates: ReadonlyArray<Scalars['String']['output']>;
};

/** A grant that an operation would stand on. */
export type ExplainedGrant = {
  readonly __typename?: 'ExplainedGrant';
  /** Id of the grant. */
  readonly id: Scalars['String']['output'];
  /** The law or rule that it stands on. */
  readonly legalBasis: Scalars['String']['output'];
  /** Whether the facts may be read, or only assessed. */
  readonly use: GrantUse;
  /** First day on which it holds. */
  readonly from: Scalars['Date']['output'];
  /** Last day on which it holds. */
  readonly until: Scalars['Date']['output'];
  /** Divisions outside which records are as good as absent; null when it is not bounded. */
  readonly within?: Maybe<ReadonlyArray<Scalars['DivisionCode']['output']>>;
};

/** A department that holds data. */
export type Holder = {
  readonly __typename?: 'Holder';
  /** Its id, such as `household`. */
  readonly id: Scalars['String']['output'];
  /** What it is called in Chinese. */
  readonly zh: Scalars['String']['output'];
  /** What it is called in English. */
  readonly en: Scalars['String']['output'];
};

/** A text in Chinese and in English. */
export type Bilingual = {
  readonly __typename?: 'Bilingual';
  /** Chinese. */
  readonly zh: Scalars['String']['output'];
  /** English. */
  readonly en: Scalars['String']['output'];
};

/** What the real-estate register answers about a person. NO_RECORD: no current right under this number in this register. */
export type RealEstateEvidence = Evidence & {
  readonly __typename?: 'RealEstateEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<RealEstateHoldings>;
};

/** Everything that one person holds in this register. */
export type RealEstateHoldings = {
  readonly __typename?: 'RealEstateHoldings';
  /** The current rights. */
  readonly rights: ReadonlyArray<RealEstateRight>;
  /** How many homesteads (right types 5 and 6) are among them, counted by parcel. */
  readonly homesteadCount: Scalars['Int']['output'];
  /**
   * True when one of the rights is a home (right types 4, 5, 6 or 8) in `division` (2, 4 or 6 digits); null when none surely is,
   * but the register does not say enough of one of them. With `registeredBy` of a right entered later, or on a day that the
   * register does not hold: only a first registration or a transfer surely says that it was not held before.
   */
  readonly holdsHomeIn?: Maybe<Scalars['Boolean']['output']>;
  /**
   * True when one of the rights is in this unit or in the bare land under it; null when none surely is, but the register does
   * not say of one of them which unit it is in.
   */
  readonly holds?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Which homesteads the person holds on other parcels than that of this unit; null where the register does not say enough of
   * one of them. That the unit itself was inherited is a question of its own: `Parcel.isAcquiredByInheritance`.
   */
  readonly otherHomesteads?: Maybe<OtherHomesteads>;
};

/** Everything that one person holds in this register. */
export type RealEstateHoldingsHoldsHomeInArgs = {
  division: Scalars['DivisionCode']['input'];
  registeredBy?: InputMaybe<Scalars['Date']['input']>;
};

/** Everything that one person holds in this register. */
export type RealEstateHoldingsHoldsArgs = {
  unitNumber: Scalars['RealEstateUnitNumber']['input'];
};

/** Everything that one person holds in this register. */
export type RealEstateHoldingsOtherHomesteadsArgs = {
  beside: Scalars['RealEstateUnitNumber']['input'];
};

/** What somebody holds beside one homestead. */
export type OtherHomesteads =
  /** No other homestead. */
  | 'NONE'
  /** Other homesteads, every one of them acquired by inheritance. */
  | 'INHERITED_ONLY'
  /** Another homestead that was not acquired by inheritance. */
  | 'OTHER';

/** A current right of one holder in one unit. */
export type RealEstateRight = {
  readonly __typename?: 'RealEstateRight';
  /** The unit; null when the register holds no usable number. */
  readonly unitNumber?: Maybe<Scalars['RealEstateUnitNumber']['output']>;
  /** Code table: QLLX. */
  readonly rightType: CodedValue;
  /** True for homesteads: right types 5 and 6. */
  readonly isHomestead: Scalars['Boolean']['output'];
  /** Number of the certificate, as the register writes it. */
  readonly certificateNumber?: Maybe<Scalars['String']['output']>;
  /** Code table: GYFS (sole, joint, by shares). */
  readonly coOwnership?: Maybe<CodedValue>;
  /** Share as the register writes it: 1/2, 50%, 二分之一 … */
  readonly share?: Maybe<Scalars['String']['output']>;
  /** Code table: DJLX. */
  readonly registrationType?: Maybe<CodedValue>;
  /** Day of entry into the register. */
  readonly registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Where it is. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** County of the register, 6 digits. */
  readonly division?: Maybe<Division>;
  /** Registered area: floor area of a building right, land area of a land right. */
  readonly registeredArea?: Maybe<Area>;
  /** The unit itself, with its areas, plan and restrictions. */
  readonly parcel?: Maybe<ParcelEvidence>;
};

/** What the real-estate register answers about a unit. */
export type ParcelEvidence = Evidence & {
  readonly __typename?: 'ParcelEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<Parcel>;
};

/** A parcel, with the house on it where the number is that of a house. */
export type Parcel = {
  readonly __typename?: 'Parcel';
  /** Number of the unit that was asked for. */
  readonly unitNumber: Scalars['RealEstateUnitNumber']['output'];
  /** First 19 places of the unit number. */
  readonly parcelCode: Scalars['String']['output'];
  /** Where it is. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** County, 6 digits. */
  readonly division?: Maybe<Division>;
  /** What the land is for, from the parcel's feature code. Code table: ZDTZM. */
  readonly feature?: Maybe<CodedValue>;
  /** Land use. Code table: GB/T 21010-2017. */
  readonly landUse?: Maybe<CodedValue>;
  /** Code table: QLLX. */
  readonly rightType?: Maybe<CodedValue>;
  /** Code table: QLXZ. */
  readonly rightNature?: Maybe<CodedValue>;
  /** The areas side by side. */
  readonly areas: ParcelAreas;
  /** The building on it; null for bare land. */
  readonly building?: Maybe<Building>;
  /** What the planning layers say about the parcel's own outline. */
  readonly planning: PlanningEvidence;
  /** True for homesteads by the parcel's feature code (C), or by its right type (5, 6) where the feature is not known. */
  readonly isHomestead?: Maybe<Scalars['Boolean']['output']>;
  /**
   * True when an approval of the homestead is on record; null where the register keeps no approvals. False does not say that
   * there never was one: the older ones are on paper.
   */
  readonly hasApproval?: Maybe<Scalars['Boolean']['output']>;
  /**
   * True when the outline and the area of the parcel are on record, and the footprint and floor area of the house where the
   * unit is one; null where the register does not keep outlines.
   */
  readonly isSurveyed?: Maybe<Scalars['Boolean']['output']>;
  /** True when the unit itself has a current right: for a house one in the house, because one in the land leaves it unregistered. */
  readonly isRegistered: Scalars['Boolean']['output'];
  /**
   * True when a current or provisional right in the unit or its land was acquired by inheritance; null when the register says
   * of none of them how it was acquired, or has none.
   */
  readonly isAcquiredByInheritance?: Maybe<Scalars['Boolean']['output']>;
  /** Current rights in the unit, each with its holders. */
  readonly rights: ReadonlyArray<UnitRight>;
  /** Everything that restricts the unit or its parcel today. They always accompany a right. */
  readonly restrictions: ReadonlyArray<Restriction>;
  /** True when a seizure, objection, mortgage or preliminary notice is in force. */
  readonly isRestricted: Scalars['Boolean']['output'];
  /** True when a restriction of this kind is in force. */
  readonly isRestrictedBy: Scalars['Boolean']['output'];
};

/** A parcel, with the house on it where the number is that of a house. */
export type ParcelIsRestrictedByArgs = {
  kind: RestrictionKind;
};

/** Areas that are easily mistaken for each other. Each is null when the register does not hold it. */
export type ParcelAreas = {
  readonly __typename?: 'ParcelAreas';
  /** Approved: what the homestead approval allows. */
  readonly approved?: Maybe<Area>;
  /** Planned: the part of the parcel's outline that the plan designates for building. */
  readonly planned?: Maybe<Area>;
  /** Parcel: surveyed area of the land. */
  readonly parcel?: Maybe<Area>;
  /** Footprint: land that the building covers. */
  readonly footprint?: Maybe<Area>;
  /** Floor: surveyed floor area of the building or unit. */
  readonly floor?: Maybe<Area>;
  /** Registered: what the register's current land right says; null where several rights are current. */
  readonly registered?: Maybe<Area>;
  /** Registered floor area of the current building right. */
  readonly registeredFloor?: Maybe<Area>;
};

/** A building as surveyed. */
export type Building = {
  readonly __typename?: 'Building';
  /** Number of the building in the survey. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Code table: FWJG. */
  readonly structure?: Maybe<CodedValue>;
  /** Floors in all. */
  readonly floors?: Maybe<Scalars['Int']['output']>;
  /** When it was finished; decides which rules of area apply. */
  readonly completedOn?: Maybe<PartialDate>;
  /**
   * True when it was finished before this day, false when on it or later; null when the register is not precise enough: the
   * year 1982 lies neither before nor after a day in it.
   */
  readonly completedBefore?: Maybe<Scalars['Boolean']['output']>;
  /** Planned use. Code table: FWYT. */
  readonly plannedUse?: Maybe<CodedValue>;
};

/** A building as surveyed. */
export type BuildingCompletedBeforeArgs = {
  date: Scalars['Date']['input'];
};

/** What the planning layers answer about a parcel's outline. NO_RECORD: the parcel has no surveyed outline. */
export type PlanningEvidence = Evidence & {
  readonly __typename?: 'PlanningEvidence';
  /** How the register answered. */
  readonly status: EvidenceStatus;
  /** Set exactly when `status` is UNAVAILABLE. */
  readonly reason?: Maybe<UnavailableReason>;
  /** Where the answer comes from. */
  readonly provenance: Provenance;
  /** Set exactly when `status` is FOUND. */
  readonly record?: Maybe<Planning>;
};

/** How the planning layers cut a parcel. */
export type Planning = {
  readonly __typename?: 'Planning';
  /** Every layer that overlaps the parcel. */
  readonly overlays: ReadonlyArray<PlanningOverlay>;
  /** Overlaps that forbid or restrict building: farmland line, ecological red line. */
  readonly conflicts: ReadonlyArray<PlanningOverlay>;
  /** True when there is such an overlap. */
  readonly hasConflict: Scalars['Boolean']['output'];
  /** True when this layer overlaps the parcel, by 0.005 square metres or more. */
  readonly overlaps: Scalars['Boolean']['output'];
  /**
   * True when the plan designates for building whatever it covers of the parcel; false when it designates a part for something
   * else, be it a road; null when no plan covers the parcel.
   */
  readonly isPlannedForBuilding?: Maybe<Scalars['Boolean']['output']>;
};

/** How the planning layers cut a parcel. */
export type PlanningOverlapsArgs = {
  layer: PlanningLayer;
};

/** The part of one planning layer that lies on the parcel. */
export type PlanningOverlay = {
  readonly __typename?: 'PlanningOverlay';
  /** The layer. */
  readonly layer: PlanningLayer;
  /** Class within the layer as its holder writes it; each layer has a code table of its own. */
  readonly classCode?: Maybe<Scalars['String']['output']>;
  /** Name of the class. */
  readonly className?: Maybe<Scalars['String']['output']>;
  /** Area of the overlap. */
  readonly area: Area;
};

/** Planning layers that are looked at. */
export type PlanningLayer =
  /** Permanent basic farmland (永久基本农田): no house may stand on it. */
  | 'PERMANENT_BASIC_FARMLAND'
  /** Ecological protection red line (生态保护红线): no new building. */
  | 'ECOLOGICAL_REDLINE'
  /** Inside the urban development boundary (城镇开发边界): urban rules apply. */
  | 'URBAN_BOUNDARY'
  /** Planned land use (规划用地用海). */
  | 'PLANNED_USE'
  /** Present land class of the land survey (地类图斑). */
  | 'LAND_SURVEY';

/** A current right in a unit, with its holders. */
export type UnitRight = {
  readonly __typename?: 'UnitRight';
  /** Code table: QLLX. */
  readonly rightType: CodedValue;
  /** Number of the certificate, as the register writes it. */
  readonly certificateNumber?: Maybe<Scalars['String']['output']>;
  /** Day of entry into the register. */
  readonly registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Registered area. */
  readonly registeredArea?: Maybe<Area>;
  /** Who holds it, in the register's order. */
  readonly holders: ReadonlyArray<RightHolder>;
};

/** A holder of a right. */
export type RightHolder = {
  readonly __typename?: 'RightHolder';
  /** Name as registered. */
  readonly name: Scalars['String']['output'];
  /** The holder, who can be asked about further; null for organisations and where the number cannot be used. */
  readonly person?: Maybe<Person>;
  /** Code table: QLRLX (person, enterprise, public institution, state organ). */
  readonly kind?: Maybe<CodedValue>;
  /** Code table: GYFS. */
  readonly coOwnership?: Maybe<CodedValue>;
  /** Share as the register writes it. */
  readonly share?: Maybe<Scalars['String']['output']>;
};

/** Something in force that restricts a unit. */
export type Restriction = {
  readonly __typename?: 'Restriction';
  /** What it is. */
  readonly kind: RestrictionKind;
  /** Finer kind. Code table: CFLX for seizures, YGDJZL for notices, DYFS for mortgages. */
  readonly detail?: Maybe<CodedValue>;
  /** Organ that seized, where it is a seizure. */
  readonly authority?: Maybe<Scalars['String']['output']>;
  /** First day. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Last day; null when open. A seizure may be renewed by a further entry. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** Day of entry into the register. */
  readonly registeredOn?: Maybe<Scalars['Date']['output']>;
};

/** Kinds of restriction. */
export type RestrictionKind =
  /** Seizure (查封). */
  | 'SEIZURE'
  /** Mortgage (抵押). */
  | 'MORTGAGE'
  /** Preliminary notice (预告). */
  | 'PRELIMINARY_NOTICE'
  /** Objection (异议). */
  | 'OBJECTION';

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Evidence:
    | DisabilityEvidenceParent
    | AllowanceEvidenceParent
    | AssistanceEvidenceParent
    | EnrollmentEvidenceParent
    | HouseholdEvidenceParent
    | ResidencePermitEvidenceParent
    | RealEstateEvidenceParent
    | ParcelEvidenceParent
    | PlanningEvidenceParent;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CertificateCatalogue: ResolverTypeWrapper<
    Omit<CertificateCatalogue, 'items' | 'coverage'> & {
      items: ReadonlyArray<ResolversTypes['CertificateItem']>;
      coverage: ResolversTypes['CertificateCoverage'];
    }
  >;
  CertificateCoverage: ResolverTypeWrapper<
    Omit<CertificateCoverage, 'sentence'> & { sentence: ResolversTypes['Bilingual'] }
  >;
  CertificateItem: ResolverTypeWrapper<
    Omit<CertificateItem, 'name' | 'list' | 'holders' | 'fallbacks' | 'note'> & {
      name: ResolversTypes['Bilingual'];
      list: ResolversTypes['CertificateList'];
      holders: ReadonlyArray<ResolversTypes['CertificateHolder']>;
      fallbacks: ReadonlyArray<ResolversTypes['Fallback']>;
      note?: Maybe<ResolversTypes['Bilingual']>;
    }
  >;
  CertificateList: ResolverTypeWrapper<
    Omit<CertificateList, 'title' | 'note'> & {
      title: ResolversTypes['Bilingual'];
      note?: Maybe<ResolversTypes['Bilingual']>;
    }
  >;
  CertificateItemStatus: CertificateItemStatus;
  CertificateHolder: ResolverTypeWrapper<
    Omit<CertificateHolder, 'name' | 'department'> & {
      name: ResolversTypes['Bilingual'];
      department?: Maybe<ResolversTypes['Holder']>;
    }
  >;
  CertificateAnswer: CertificateAnswer;
  Sensitivity: Sensitivity;
  Sharing: Sharing;
  PersonId: ResolverTypeWrapper<Scalars['PersonId']['output']>;
  HouseholdNumber: ResolverTypeWrapper<Scalars['HouseholdNumber']['output']>;
  StudentNumber: ResolverTypeWrapper<Scalars['StudentNumber']['output']>;
  SchoolCode: ResolverTypeWrapper<Scalars['SchoolCode']['output']>;
  RealEstateUnitNumber: ResolverTypeWrapper<Scalars['RealEstateUnitNumber']['output']>;
  RealEstateCertificateNumber: ResolverTypeWrapper<Scalars['RealEstateCertificateNumber']['output']>;
  DisabilityCertificateNumber: ResolverTypeWrapper<Scalars['DisabilityCertificateNumber']['output']>;
  SocialCreditCode: ResolverTypeWrapper<Scalars['SocialCreditCode']['output']>;
  DivisionCode: ResolverTypeWrapper<Scalars['DivisionCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Month: ResolverTypeWrapper<Scalars['Month']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EvidenceStatus: EvidenceStatus;
  UnavailableReason: UnavailableReason;
  Evidence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Evidence']>;
  Provenance: ResolverTypeWrapper<ProvenanceParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CodedValue: ResolverTypeWrapper<CodedValueParent>;
  Division: ResolverTypeWrapper<DivisionCode>;
  Area: ResolverTypeWrapper<AreaParent>;
  AreaUnit: AreaUnit;
  PartialDate: ResolverTypeWrapper<PartialDate>;
  DatePrecision: DatePrecision;
  Person: ResolverTypeWrapper<PersonParent>;
  DisabilityEvidence: ResolverTypeWrapper<DisabilityEvidenceParent>;
  DisabilityCertificate: ResolverTypeWrapper<DisabilityCertificateParent>;
  DisabilityComponent: ResolverTypeWrapper<DisabilityComponentParent>;
  DisabilityKind: DisabilityKind;
  CertificateStatus: CertificateStatus;
  AllowanceEvidence: ResolverTypeWrapper<AllowanceEvidenceParent>;
  Allowances: ResolverTypeWrapper<AllowancesParent>;
  AllowanceKind: AllowanceKind;
  Allowance: ResolverTypeWrapper<AllowanceParent>;
  AssistanceEvidence: ResolverTypeWrapper<AssistanceEvidenceParent>;
  AssistanceHousehold: ResolverTypeWrapper<AssistanceHouseholdParent>;
  AssistanceKind: AssistanceKind;
  EnrollmentEvidence: ResolverTypeWrapper<EnrollmentEvidenceParent>;
  Enrollment: ResolverTypeWrapper<EnrollmentParent>;
  RollType: RollType;
  School: ResolverTypeWrapper<SchoolParent>;
  Transfer: ResolverTypeWrapper<TransferParent>;
  HouseholdEvidence: ResolverTypeWrapper<HouseholdEvidenceParent>;
  HouseholdRegistration: ResolverTypeWrapper<HouseholdRegistrationParent>;
  HouseholdEntry: ResolverTypeWrapper<HouseholdEntryParent>;
  Guardian: ResolverTypeWrapper<GuardianParent>;
  KinshipOrigin: KinshipOrigin;
  ResidencePermitEvidence: ResolverTypeWrapper<ResidencePermitEvidenceParent>;
  ResidencePermit: ResolverTypeWrapper<ResidencePermitParent>;
  JointForm: ResolverTypeWrapper<
    Omit<JointForm, 'matter' | 'members' | 'items' | 'views' | 'sentence'> & {
      matter: ResolversTypes['CatalogueMatter'];
      members: ReadonlyArray<ResolversTypes['JointFormMember']>;
      items: ReadonlyArray<ResolversTypes['JointFormItem']>;
      views: ReadonlyArray<ResolversTypes['JointFormView']>;
      sentence: ResolversTypes['Bilingual'];
    }
  >;
  JointFormMember: ResolverTypeWrapper<
    Omit<JointFormMember, 'name' | 'department' | 'assessment'> & {
      name: ResolversTypes['Bilingual'];
      department: ResolversTypes['Bilingual'];
      assessment?: Maybe<ResolversTypes['Assessment']>;
    }
  >;
  JointFormItem: ResolverTypeWrapper<
    Omit<JointFormItem, 'name' | 'value' | 'facts' | 'fallbacks'> & {
      name: ResolversTypes['Bilingual'];
      value?: Maybe<ResolversTypes['Bilingual']>;
      facts: ReadonlyArray<ResolversTypes['FactUsed']>;
      fallbacks: ReadonlyArray<ResolversTypes['Fallback']>;
    }
  >;
  JointFormAnswer: JointFormAnswer;
  JointFormView: ResolverTypeWrapper<
    Omit<JointFormView, 'department' | 'matters' | 'items'> & {
      department: ResolversTypes['Bilingual'];
      matters: ReadonlyArray<ResolversTypes['Bilingual']>;
      items: ReadonlyArray<ResolversTypes['JointFormItem']>;
    }
  >;
  AssessmentInput: AssessmentInput;
  StatedFactInput: StatedFactInput;
  SettlementKind: SettlementKind;
  AssessmentOutcome: AssessmentOutcome;
  CriterionOutcome: CriterionOutcome;
  Assessment: ResolverTypeWrapper<
    Omit<
      Assessment,
      'matter' | 'summary' | 'division' | 'parameters' | 'criteria' | 'results' | 'advice' | 'fallbacks'
    > & {
      matter: ResolversTypes['AssessedMatter'];
      summary: ResolversTypes['Bilingual'];
      division: ResolversTypes['Division'];
      parameters: ResolversTypes['ParametersApplied'];
      criteria: ReadonlyArray<ResolversTypes['AssessedCriterion']>;
      results: ReadonlyArray<ResolversTypes['AssessedResult']>;
      advice: ReadonlyArray<ResolversTypes['AssessmentAdvice']>;
      fallbacks: ReadonlyArray<ResolversTypes['Fallback']>;
    }
  >;
  AssessedMatter: ResolverTypeWrapper<Omit<AssessedMatter, 'name'> & { name: ResolversTypes['Bilingual'] }>;
  ParametersApplied: ResolverTypeWrapper<
    Omit<ParametersApplied, 'division'> & { division?: Maybe<ResolversTypes['Division']> }
  >;
  AssessedCriterion: ResolverTypeWrapper<
    Omit<AssessedCriterion, 'title' | 'sentence' | 'facts' | 'fallbacks'> & {
      title: ResolversTypes['Bilingual'];
      sentence: ResolversTypes['Bilingual'];
      facts: ReadonlyArray<ResolversTypes['FactUsed']>;
      fallbacks: ReadonlyArray<ResolversTypes['Fallback']>;
    }
  >;
  FactUsed: ResolverTypeWrapper<
    Omit<FactUsed, 'holder' | 'provenance'> & {
      holder?: Maybe<ResolversTypes['Holder']>;
      provenance?: Maybe<ResolversTypes['Provenance']>;
    }
  >;
  FactStatus: FactStatus;
  AssessedResult: ResolverTypeWrapper<Omit<AssessedResult, 'item'> & { item: ResolversTypes['Bilingual'] }>;
  ResultUnit: ResultUnit;
  AssessmentAdvice: ResolverTypeWrapper<Omit<AssessmentAdvice, 'sentence'> & { sentence: ResolversTypes['Bilingual'] }>;
  Fallback: ResolverTypeWrapper<
    Omit<Fallback, 'title' | 'text' | 'addressee'> & {
      title: ResolversTypes['Bilingual'];
      text: ResolversTypes['Bilingual'];
      addressee?: Maybe<ResolversTypes['Bilingual']>;
    }
  >;
  MatterExplanation: ResolverTypeWrapper<
    Omit<
      MatterExplanation,
      'matter' | 'parameters' | 'criteria' | 'departments' | 'facts' | 'stated' | 'replaces' | 'disclosure'
    > & {
      matter: ResolversTypes['AssessedMatter'];
      parameters: ResolversTypes['ParametersExplained'];
      criteria: ReadonlyArray<ResolversTypes['CriterionExplained']>;
      departments: ReadonlyArray<ResolversTypes['Holder']>;
      facts: ReadonlyArray<ResolversTypes['ExplainedFact']>;
      stated: ReadonlyArray<ResolversTypes['StatedFactExplained']>;
      replaces: ReadonlyArray<ResolversTypes['CertificateItem']>;
      disclosure?: Maybe<ResolversTypes['Bilingual']>;
    }
  >;
  ParametersExplained: ResolverTypeWrapper<
    Omit<ParametersExplained, 'set'> & { set: ResolversTypes['ParametersApplied'] }
  >;
  ParameterValue: ResolverTypeWrapper<ParameterValue>;
  CriterionExplained: ResolverTypeWrapper<
    Omit<CriterionExplained, 'title' | 'fallbacks'> & {
      title: ResolversTypes['Bilingual'];
      fallbacks: ReadonlyArray<ResolversTypes['Fallback']>;
    }
  >;
  StatedFactExplained: ResolverTypeWrapper<
    Omit<StatedFactExplained, 'item' | 'fallbacks'> & {
      item: ResolversTypes['Bilingual'];
      fallbacks: ReadonlyArray<ResolversTypes['Fallback']>;
    }
  >;
  Catalogue: ResolverTypeWrapper<
    Omit<Catalogue, 'consumer' | 'matters' | 'facts'> & {
      consumer: ResolversTypes['CatalogueConsumer'];
      matters: ReadonlyArray<ResolversTypes['CatalogueMatter']>;
      facts: ReadonlyArray<ResolversTypes['CatalogueFact']>;
    }
  >;
  CatalogueConsumer: ResolverTypeWrapper<
    Omit<CatalogueConsumer, 'name' | 'division'> & {
      name: ResolversTypes['Bilingual'];
      division: ResolversTypes['Division'];
    }
  >;
  CatalogueMatter: ResolverTypeWrapper<Omit<CatalogueMatter, 'name'> & { name: ResolversTypes['Bilingual'] }>;
  CatalogueFact: ResolverTypeWrapper<Omit<CatalogueFact, 'holder'> & { holder?: Maybe<ResolversTypes['Holder']> }>;
  CatalogueGrant: ResolverTypeWrapper<CatalogueGrant>;
  GrantUse: GrantUse;
  CatalogueDocument: ResolverTypeWrapper<CatalogueDocument>;
  Explanation: ResolverTypeWrapper<
    Omit<Explanation, 'departments' | 'facts' | 'disclosure'> & {
      departments: ReadonlyArray<ResolversTypes['Holder']>;
      facts: ReadonlyArray<ResolversTypes['ExplainedFact']>;
      disclosure?: Maybe<ResolversTypes['Bilingual']>;
    }
  >;
  ExplainedFact: ResolverTypeWrapper<Omit<ExplainedFact, 'holder'> & { holder?: Maybe<ResolversTypes['Holder']> }>;
  ExplainedGrant: ResolverTypeWrapper<ExplainedGrant>;
  Holder: ResolverTypeWrapper<HolderParent>;
  Bilingual: ResolverTypeWrapper<BilingualParent>;
  RealEstateEvidence: ResolverTypeWrapper<RealEstateEvidenceParent>;
  RealEstateHoldings: ResolverTypeWrapper<RealEstateHoldingsParent>;
  OtherHomesteads: OtherHomesteads;
  RealEstateRight: ResolverTypeWrapper<RealEstateRightParent>;
  ParcelEvidence: ResolverTypeWrapper<ParcelEvidenceParent>;
  Parcel: ResolverTypeWrapper<ParcelParent>;
  ParcelAreas: ResolverTypeWrapper<ParcelAreasParent>;
  Building: ResolverTypeWrapper<BuildingParent>;
  PlanningEvidence: ResolverTypeWrapper<PlanningEvidenceParent>;
  Planning: ResolverTypeWrapper<PlanningParent>;
  PlanningOverlay: ResolverTypeWrapper<PlanningOverlayParent>;
  PlanningLayer: PlanningLayer;
  UnitRight: ResolverTypeWrapper<UnitRightParent>;
  RightHolder: ResolverTypeWrapper<RightHolderParent>;
  Restriction: ResolverTypeWrapper<RestrictionParent>;
  RestrictionKind: RestrictionKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  CertificateCatalogue: Omit<CertificateCatalogue, 'items' | 'coverage'> & {
    items: ReadonlyArray<ResolversParentTypes['CertificateItem']>;
    coverage: ResolversParentTypes['CertificateCoverage'];
  };
  CertificateCoverage: Omit<CertificateCoverage, 'sentence'> & { sentence: ResolversParentTypes['Bilingual'] };
  CertificateItem: Omit<CertificateItem, 'name' | 'list' | 'holders' | 'fallbacks' | 'note'> & {
    name: ResolversParentTypes['Bilingual'];
    list: ResolversParentTypes['CertificateList'];
    holders: ReadonlyArray<ResolversParentTypes['CertificateHolder']>;
    fallbacks: ReadonlyArray<ResolversParentTypes['Fallback']>;
    note?: Maybe<ResolversParentTypes['Bilingual']>;
  };
  CertificateList: Omit<CertificateList, 'title' | 'note'> & {
    title: ResolversParentTypes['Bilingual'];
    note?: Maybe<ResolversParentTypes['Bilingual']>;
  };
  CertificateHolder: Omit<CertificateHolder, 'name' | 'department'> & {
    name: ResolversParentTypes['Bilingual'];
    department?: Maybe<ResolversParentTypes['Holder']>;
  };
  PersonId: Scalars['PersonId']['output'];
  HouseholdNumber: Scalars['HouseholdNumber']['output'];
  StudentNumber: Scalars['StudentNumber']['output'];
  SchoolCode: Scalars['SchoolCode']['output'];
  RealEstateUnitNumber: Scalars['RealEstateUnitNumber']['output'];
  RealEstateCertificateNumber: Scalars['RealEstateCertificateNumber']['output'];
  DisabilityCertificateNumber: Scalars['DisabilityCertificateNumber']['output'];
  SocialCreditCode: Scalars['SocialCreditCode']['output'];
  DivisionCode: Scalars['DivisionCode']['output'];
  Date: Scalars['Date']['output'];
  Month: Scalars['Month']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Evidence: ResolversInterfaceTypes<ResolversParentTypes>['Evidence'];
  Provenance: ProvenanceParent;
  Boolean: Scalars['Boolean']['output'];
  CodedValue: CodedValueParent;
  Division: DivisionCode;
  Area: AreaParent;
  PartialDate: PartialDate;
  Person: PersonParent;
  DisabilityEvidence: DisabilityEvidenceParent;
  DisabilityCertificate: DisabilityCertificateParent;
  DisabilityComponent: DisabilityComponentParent;
  AllowanceEvidence: AllowanceEvidenceParent;
  Allowances: AllowancesParent;
  Allowance: AllowanceParent;
  AssistanceEvidence: AssistanceEvidenceParent;
  AssistanceHousehold: AssistanceHouseholdParent;
  EnrollmentEvidence: EnrollmentEvidenceParent;
  Enrollment: EnrollmentParent;
  School: SchoolParent;
  Transfer: TransferParent;
  HouseholdEvidence: HouseholdEvidenceParent;
  HouseholdRegistration: HouseholdRegistrationParent;
  HouseholdEntry: HouseholdEntryParent;
  Guardian: GuardianParent;
  ResidencePermitEvidence: ResidencePermitEvidenceParent;
  ResidencePermit: ResidencePermitParent;
  JointForm: Omit<JointForm, 'matter' | 'members' | 'items' | 'views' | 'sentence'> & {
    matter: ResolversParentTypes['CatalogueMatter'];
    members: ReadonlyArray<ResolversParentTypes['JointFormMember']>;
    items: ReadonlyArray<ResolversParentTypes['JointFormItem']>;
    views: ReadonlyArray<ResolversParentTypes['JointFormView']>;
    sentence: ResolversParentTypes['Bilingual'];
  };
  JointFormMember: Omit<JointFormMember, 'name' | 'department' | 'assessment'> & {
    name: ResolversParentTypes['Bilingual'];
    department: ResolversParentTypes['Bilingual'];
    assessment?: Maybe<ResolversParentTypes['Assessment']>;
  };
  JointFormItem: Omit<JointFormItem, 'name' | 'value' | 'facts' | 'fallbacks'> & {
    name: ResolversParentTypes['Bilingual'];
    value?: Maybe<ResolversParentTypes['Bilingual']>;
    facts: ReadonlyArray<ResolversParentTypes['FactUsed']>;
    fallbacks: ReadonlyArray<ResolversParentTypes['Fallback']>;
  };
  JointFormView: Omit<JointFormView, 'department' | 'matters' | 'items'> & {
    department: ResolversParentTypes['Bilingual'];
    matters: ReadonlyArray<ResolversParentTypes['Bilingual']>;
    items: ReadonlyArray<ResolversParentTypes['JointFormItem']>;
  };
  AssessmentInput: AssessmentInput;
  StatedFactInput: StatedFactInput;
  Assessment: Omit<
    Assessment,
    'matter' | 'summary' | 'division' | 'parameters' | 'criteria' | 'results' | 'advice' | 'fallbacks'
  > & {
    matter: ResolversParentTypes['AssessedMatter'];
    summary: ResolversParentTypes['Bilingual'];
    division: ResolversParentTypes['Division'];
    parameters: ResolversParentTypes['ParametersApplied'];
    criteria: ReadonlyArray<ResolversParentTypes['AssessedCriterion']>;
    results: ReadonlyArray<ResolversParentTypes['AssessedResult']>;
    advice: ReadonlyArray<ResolversParentTypes['AssessmentAdvice']>;
    fallbacks: ReadonlyArray<ResolversParentTypes['Fallback']>;
  };
  AssessedMatter: Omit<AssessedMatter, 'name'> & { name: ResolversParentTypes['Bilingual'] };
  ParametersApplied: Omit<ParametersApplied, 'division'> & { division?: Maybe<ResolversParentTypes['Division']> };
  AssessedCriterion: Omit<AssessedCriterion, 'title' | 'sentence' | 'facts' | 'fallbacks'> & {
    title: ResolversParentTypes['Bilingual'];
    sentence: ResolversParentTypes['Bilingual'];
    facts: ReadonlyArray<ResolversParentTypes['FactUsed']>;
    fallbacks: ReadonlyArray<ResolversParentTypes['Fallback']>;
  };
  FactUsed: Omit<FactUsed, 'holder' | 'provenance'> & {
    holder?: Maybe<ResolversParentTypes['Holder']>;
    provenance?: Maybe<ResolversParentTypes['Provenance']>;
  };
  AssessedResult: Omit<AssessedResult, 'item'> & { item: ResolversParentTypes['Bilingual'] };
  AssessmentAdvice: Omit<AssessmentAdvice, 'sentence'> & { sentence: ResolversParentTypes['Bilingual'] };
  Fallback: Omit<Fallback, 'title' | 'text' | 'addressee'> & {
    title: ResolversParentTypes['Bilingual'];
    text: ResolversParentTypes['Bilingual'];
    addressee?: Maybe<ResolversParentTypes['Bilingual']>;
  };
  MatterExplanation: Omit<
    MatterExplanation,
    'matter' | 'parameters' | 'criteria' | 'departments' | 'facts' | 'stated' | 'replaces' | 'disclosure'
  > & {
    matter: ResolversParentTypes['AssessedMatter'];
    parameters: ResolversParentTypes['ParametersExplained'];
    criteria: ReadonlyArray<ResolversParentTypes['CriterionExplained']>;
    departments: ReadonlyArray<ResolversParentTypes['Holder']>;
    facts: ReadonlyArray<ResolversParentTypes['ExplainedFact']>;
    stated: ReadonlyArray<ResolversParentTypes['StatedFactExplained']>;
    replaces: ReadonlyArray<ResolversParentTypes['CertificateItem']>;
    disclosure?: Maybe<ResolversParentTypes['Bilingual']>;
  };
  ParametersExplained: Omit<ParametersExplained, 'set'> & { set: ResolversParentTypes['ParametersApplied'] };
  ParameterValue: ParameterValue;
  CriterionExplained: Omit<CriterionExplained, 'title' | 'fallbacks'> & {
    title: ResolversParentTypes['Bilingual'];
    fallbacks: ReadonlyArray<ResolversParentTypes['Fallback']>;
  };
  StatedFactExplained: Omit<StatedFactExplained, 'item' | 'fallbacks'> & {
    item: ResolversParentTypes['Bilingual'];
    fallbacks: ReadonlyArray<ResolversParentTypes['Fallback']>;
  };
  Catalogue: Omit<Catalogue, 'consumer' | 'matters' | 'facts'> & {
    consumer: ResolversParentTypes['CatalogueConsumer'];
    matters: ReadonlyArray<ResolversParentTypes['CatalogueMatter']>;
    facts: ReadonlyArray<ResolversParentTypes['CatalogueFact']>;
  };
  CatalogueConsumer: Omit<CatalogueConsumer, 'name' | 'division'> & {
    name: ResolversParentTypes['Bilingual'];
    division: ResolversParentTypes['Division'];
  };
  CatalogueMatter: Omit<CatalogueMatter, 'name'> & { name: ResolversParentTypes['Bilingual'] };
  CatalogueFact: Omit<CatalogueFact, 'holder'> & { holder?: Maybe<ResolversParentTypes['Holder']> };
  CatalogueGrant: CatalogueGrant;
  CatalogueDocument: CatalogueDocument;
  Explanation: Omit<Explanation, 'departments' | 'facts' | 'disclosure'> & {
    departments: ReadonlyArray<ResolversParentTypes['Holder']>;
    facts: ReadonlyArray<ResolversParentTypes['ExplainedFact']>;
    disclosure?: Maybe<ResolversParentTypes['Bilingual']>;
  };
  ExplainedFact: Omit<ExplainedFact, 'holder'> & { holder?: Maybe<ResolversParentTypes['Holder']> };
  ExplainedGrant: ExplainedGrant;
  Holder: HolderParent;
  Bilingual: BilingualParent;
  RealEstateEvidence: RealEstateEvidenceParent;
  RealEstateHoldings: RealEstateHoldingsParent;
  RealEstateRight: RealEstateRightParent;
  ParcelEvidence: ParcelEvidenceParent;
  Parcel: ParcelParent;
  ParcelAreas: ParcelAreasParent;
  Building: BuildingParent;
  PlanningEvidence: PlanningEvidenceParent;
  Planning: PlanningParent;
  PlanningOverlay: PlanningOverlayParent;
  UnitRight: UnitRightParent;
  RightHolder: RightHolderParent;
  Restriction: RestrictionParent;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
};

export type LinkDirectiveArgs = {
  url: Scalars['String']['input'];
  import?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Scope, Args = LinkDirectiveArgs> = DirectiveResolverFn<
  Result,
  Parent,
  ContextType,
  Args
>;

export type KeyDirectiveArgs = {
  fields: Scalars['String']['input'];
};

export type KeyDirectiveResolver<Result, Parent, ContextType = Scope, Args = KeyDirectiveArgs> = DirectiveResolverFn<
  Result,
  Parent,
  ContextType,
  Args
>;

export type ShareableDirectiveArgs = {};

export type ShareableDirectiveResolver<
  Result,
  Parent,
  ContextType = Scope,
  Args = ShareableDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FactDirectiveArgs = {
  item: Scalars['String']['input'];
  sensitivity: Sensitivity;
  sharing?: Maybe<Sharing>;
  predicates?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type FactDirectiveResolver<Result, Parent, ContextType = Scope, Args = FactDirectiveArgs> = DirectiveResolverFn<
  Result,
  Parent,
  ContextType,
  Args
>;

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
};

export type ListSizeDirectiveResolver<
  Result,
  Parent,
  ContextType = Scope,
  Args = ListSizeDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  certificates?: Resolver<
    ResolversTypes['CertificateCatalogue'],
    ParentType,
    ContextType,
    Partial<QueryCertificatesArgs>
  >;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  persons?: Resolver<
    ReadonlyArray<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<QueryPersonsArgs, 'ids'>
  >;
  household?: Resolver<
    ResolversTypes['HouseholdEvidence'],
    ParentType,
    ContextType,
    RequireFields<QueryHouseholdArgs, 'number'>
  >;
  jointForm?: Resolver<
    ResolversTypes['JointForm'],
    ParentType,
    ContextType,
    RequireFields<QueryJointFormArgs, 'matter' | 'subject'>
  >;
  assess?: Resolver<
    ResolversTypes['Assessment'],
    ParentType,
    ContextType,
    RequireFields<QueryAssessArgs, 'matter' | 'subject'>
  >;
  assessMany?: Resolver<
    ReadonlyArray<ResolversTypes['Assessment']>,
    ParentType,
    ContextType,
    RequireFields<QueryAssessManyArgs, 'matter' | 'of'>
  >;
  explainMatter?: Resolver<
    ResolversTypes['MatterExplanation'],
    ParentType,
    ContextType,
    RequireFields<QueryExplainMatterArgs, 'matter'>
  >;
  catalogue?: Resolver<ResolversTypes['Catalogue'], ParentType, ContextType, Partial<QueryCatalogueArgs>>;
  explain?: Resolver<
    ResolversTypes['Explanation'],
    ParentType,
    ContextType,
    RequireFields<QueryExplainArgs, 'document'>
  >;
  parcel?: Resolver<
    ResolversTypes['ParcelEvidence'],
    ParentType,
    ContextType,
    RequireFields<QueryParcelArgs, 'unitNumber'>
  >;
};

export type CertificateCatalogueResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CertificateCatalogue'] = ResolversParentTypes['CertificateCatalogue'],
> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['CertificateItem']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['CertificateCoverage'], ParentType, ContextType>;
};

export type CertificateCoverageResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CertificateCoverage'] = ResolversParentTypes['CertificateCoverage'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answeredByData?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byCommitment?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byInquiry?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byDocument?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
};

export type CertificateItemResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CertificateItem'] = ResolversParentTypes['CertificateItem'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['CertificateList'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CertificateItemStatus'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holders?: Resolver<ReadonlyArray<ResolversTypes['CertificateHolder']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  matters?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  answeredBy?: Resolver<ResolversTypes['CertificateAnswer'], ParentType, ContextType>;
  fallbacks?: Resolver<ReadonlyArray<ResolversTypes['Fallback']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['Bilingual']>, ParentType, ContextType>;
};

export type CertificateListResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CertificateList'] = ResolversParentTypes['CertificateList'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['Bilingual']>, ParentType, ContextType>;
};

export type CertificateHolderResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CertificateHolder'] = ResolversParentTypes['CertificateHolder'],
> = {
  name?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
};

export interface PersonIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PersonId'], any> {
  name: 'PersonId';
}

export interface HouseholdNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['HouseholdNumber'], any> {
  name: 'HouseholdNumber';
}

export interface StudentNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['StudentNumber'], any> {
  name: 'StudentNumber';
}

export interface SchoolCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SchoolCode'], any> {
  name: 'SchoolCode';
}

export interface RealEstateUnitNumberScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['RealEstateUnitNumber'],
  any
> {
  name: 'RealEstateUnitNumber';
}

export interface RealEstateCertificateNumberScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['RealEstateCertificateNumber'],
  any
> {
  name: 'RealEstateCertificateNumber';
}

export interface DisabilityCertificateNumberScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['DisabilityCertificateNumber'],
  any
> {
  name: 'DisabilityCertificateNumber';
}

export interface SocialCreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SocialCreditCode'], any> {
  name: 'SocialCreditCode';
}

export interface DivisionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DivisionCode'], any> {
  name: 'DivisionCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence'],
> = {
  __resolveType: TypeResolveFn<
    | 'DisabilityEvidence'
    | 'AllowanceEvidence'
    | 'AssistanceEvidence'
    | 'EnrollmentEvidence'
    | 'HouseholdEvidence'
    | 'ResidencePermitEvidence'
    | 'RealEstateEvidence'
    | 'ParcelEvidence'
    | 'PlanningEvidence',
    ParentType,
    ContextType
  >;
};

export type ProvenanceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance'],
> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrievedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  underCorrection?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  within?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DivisionCode']>>, ParentType, ContextType>;
};

export type CodedValueResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue'],
> = {
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DivisionResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'],
> = {
  code?: Resolver<ResolversTypes['DivisionCode'], ParentType, ContextType>;
  zh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isWithin?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<DivisionIsWithinArgs, 'division'>
  >;
};

export type AreaResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'],
> = {
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['AreaUnit'], ParentType, ContextType>;
};

export type PartialDateResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['PartialDate'] = ResolversParentTypes['PartialDate'],
> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
};

export type PersonResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'],
> = {
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  disability?: Resolver<Maybe<ResolversTypes['DisabilityEvidence']>, ParentType, ContextType>;
  allowances?: Resolver<Maybe<ResolversTypes['AllowanceEvidence']>, ParentType, ContextType>;
  assistance?: Resolver<Maybe<ResolversTypes['AssistanceEvidence']>, ParentType, ContextType>;
  enrollment?: Resolver<Maybe<ResolversTypes['EnrollmentEvidence']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['HouseholdEvidence']>, ParentType, ContextType>;
  residencePermit?: Resolver<Maybe<ResolversTypes['ResidencePermitEvidence']>, ParentType, ContextType>;
  realEstate?: Resolver<Maybe<ResolversTypes['RealEstateEvidence']>, ParentType, ContextType>;
};

export type DisabilityEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['DisabilityEvidence'] = ResolversParentTypes['DisabilityEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['DisabilityCertificate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisabilityCertificateResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['DisabilityCertificate'] = ResolversParentTypes['DisabilityCertificate'],
> = {
  certificateNumber?: Resolver<Maybe<ResolversTypes['DisabilityCertificateNumber']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  isOfKind?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<DisabilityCertificateIsOfKindArgs, 'anyOf'>
  >;
  grade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isSevere?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isGradeAtMost?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<DisabilityCertificateIsGradeAtMostArgs, 'grade'>
  >;
  components?: Resolver<ReadonlyArray<ResolversTypes['DisabilityComponent']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CertificateStatus']>, ParentType, ContextType>;
  isValidOn?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<DisabilityCertificateIsValidOnArgs, 'date'>
  >;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  firstIssuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reissues?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
};

export type DisabilityComponentResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['DisabilityComponent'] = ResolversParentTypes['DisabilityComponent'],
> = {
  category?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AllowanceEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['AllowanceEvidence'] = ResolversParentTypes['AllowanceEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Allowances']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllowancesResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Allowances'] = ResolversParentTypes['Allowances'],
> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['Allowance']>, ParentType, ContextType>;
  isDrawnIn?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<AllowancesIsDrawnInArgs, 'kind' | 'month'>
  >;
};

export type AllowanceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Allowance'] = ResolversParentTypes['Allowance'],
> = {
  kind?: Resolver<Maybe<ResolversTypes['AllowanceKind']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  monthlyAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
};

export type AssistanceEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['AssistanceEvidence'] = ResolversParentTypes['AssistanceEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['AssistanceHousehold']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssistanceHouseholdResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['AssistanceHousehold'] = ResolversParentTypes['AssistanceHousehold'],
> = {
  kind?: Resolver<Maybe<ResolversTypes['AssistanceKind']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  isOfKind?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<AssistanceHouseholdIsOfKindArgs, 'kind'>
  >;
  isCovered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
};

export type EnrollmentEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['EnrollmentEvidence'] = ResolversParentTypes['EnrollmentEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrollmentResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  studentNumber?: Resolver<Maybe<ResolversTypes['StudentNumber']>, ParentType, ContextType>;
  rollType?: Resolver<Maybe<ResolversTypes['RollType']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  isOnRoll?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isAttending?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gradeAtMost?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<EnrollmentGradeAtMostArgs, 'grade'>
  >;
  classNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entryMonth?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  programYears?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  studentType?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  runningTransfers?: Resolver<ReadonlyArray<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type SchoolResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'],
> = {
  code?: Resolver<Maybe<ResolversTypes['SchoolCode']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
};

export type TransferResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'],
> = {
  kind?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  requestedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fromSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  toSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
};

export type HouseholdEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['HouseholdEvidence'] = ResolversParentTypes['HouseholdEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['HouseholdRegistration']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseholdRegistrationResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['HouseholdRegistration'] = ResolversParentTypes['HouseholdRegistration'],
> = {
  householdNumber?: Resolver<Maybe<ResolversTypes['HouseholdNumber']>, ParentType, ContextType>;
  householdType?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  divisionCode?: Resolver<Maybe<ResolversTypes['DivisionCode']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  isRegisteredIn?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<HouseholdRegistrationIsRegisteredInArgs, 'division'>
  >;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['HouseholdEntry']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['HouseholdEntry']>, ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['HouseholdEntry']>, ParentType, ContextType>;
};

export type HouseholdEntryResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['HouseholdEntry'] = ResolversParentTypes['HouseholdEntry'],
> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isAtLeastAge?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<HouseholdEntryIsAtLeastAgeArgs, 'years' | 'on'>
  >;
  isBornOnOrBefore?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<HouseholdEntryIsBornOnOrBeforeArgs, 'date'>
  >;
  relationToHead?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  maritalStatus?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deathDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  movedInOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  guardians?: Resolver<ReadonlyArray<ResolversTypes['Guardian']>, ParentType, ContextType>;
  hasGuardian?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<HouseholdEntryHasGuardianArgs, 'person'>
  >;
};

export type GuardianResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Guardian'] = ResolversParentTypes['Guardian'],
> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['KinshipOrigin'], ParentType, ContextType>;
};

export type ResidencePermitEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ResidencePermitEvidence'] = ResolversParentTypes['ResidencePermitEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ResidencePermit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResidencePermitResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ResidencePermit'] = ResolversParentTypes['ResidencePermit'],
> = {
  isIssuedIn?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<ResidencePermitIsIssuedInArgs, 'division'>
  >;
  isInForceOn?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<ResidencePermitIsInForceOnArgs, 'date'>
  >;
  monthsInForceOn?: Resolver<
    Maybe<ResolversTypes['Int']>,
    ParentType,
    ContextType,
    RequireFields<ResidencePermitMonthsInForceOnArgs, 'date'>
  >;
  isInForceForMonths?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<ResidencePermitIsInForceForMonthsArgs, 'months' | 'on'>
  >;
  isForCurrentAddress?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type JointFormResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['JointForm'] = ResolversParentTypes['JointForm'],
> = {
  subject?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  matter?: Resolver<ResolversTypes['CatalogueMatter'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['JointFormMember']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['JointFormItem']>, ParentType, ContextType>;
  views?: Resolver<ReadonlyArray<ResolversTypes['JointFormView']>, ParentType, ContextType>;
  papersBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papersAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  isSourced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JointFormMemberResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['JointFormMember'] = ResolversParentTypes['JointFormMember'],
> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JointFormItemResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['JointFormItem'] = ResolversParentTypes['JointFormItem'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['JointFormAnswer'], ParentType, ContextType>;
  wasPaper?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Bilingual']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['FactUsed']>, ParentType, ContextType>;
  fallbacks?: Resolver<ReadonlyArray<ResolversTypes['Fallback']>, ParentType, ContextType>;
};

export type JointFormViewResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['JointFormView'] = ResolversParentTypes['JointFormView'],
> = {
  department?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  matters?: Resolver<ReadonlyArray<ResolversTypes['Bilingual']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['JointFormItem']>, ParentType, ContextType>;
};

export type AssessmentResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment'],
> = {
  subject?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  matter?: Resolver<ResolversTypes['AssessedMatter'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AssessmentOutcome'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  assessedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  parameters?: Resolver<ResolversTypes['ParametersApplied'], ParentType, ContextType>;
  criteria?: Resolver<ReadonlyArray<ResolversTypes['AssessedCriterion']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['AssessedResult']>, ParentType, ContextType>;
  advice?: Resolver<ReadonlyArray<ResolversTypes['AssessmentAdvice']>, ParentType, ContextType>;
  fallbacks?: Resolver<ReadonlyArray<ResolversTypes['Fallback']>, ParentType, ContextType>;
};

export type AssessedMatterResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['AssessedMatter'] = ResolversParentTypes['AssessedMatter'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidenceSha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParametersAppliedResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ParametersApplied'] = ResolversParentTypes['ParametersApplied'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unconfirmed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssessedCriterionResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['AssessedCriterion'] = ResolversParentTypes['AssessedCriterion'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CriterionOutcome'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['FactUsed']>, ParentType, ContextType>;
  isWorthAskingAgain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fallbacks?: Resolver<ReadonlyArray<ResolversTypes['Fallback']>, ParentType, ContextType>;
};

export type FactUsedResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['FactUsed'] = ResolversParentTypes['FactUsed'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coordinate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FactStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  statedBy?: Resolver<Maybe<ResolversTypes['SettlementKind']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type AssessedResultResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['AssessedResult'] = ResolversParentTypes['AssessedResult'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ResultUnit'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssessmentAdviceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['AssessmentAdvice'] = ResolversParentTypes['AssessmentAdvice'],
> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
};

export type FallbackResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Fallback'] = ResolversParentTypes['Fallback'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SettlementKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  addressee?: Resolver<Maybe<ResolversTypes['Bilingual']>, ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withinDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatterExplanationResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['MatterExplanation'] = ResolversParentTypes['MatterExplanation'],
> = {
  matter?: Resolver<ResolversTypes['AssessedMatter'], ParentType, ContextType>;
  parameters?: Resolver<ResolversTypes['ParametersExplained'], ParentType, ContextType>;
  criteria?: Resolver<ReadonlyArray<ResolversTypes['CriterionExplained']>, ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['Holder']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['ExplainedFact']>, ParentType, ContextType>;
  isPermitted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stated?: Resolver<ReadonlyArray<ResolversTypes['StatedFactExplained']>, ParentType, ContextType>;
  replaces?: Resolver<ReadonlyArray<ResolversTypes['CertificateItem']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disclosure?: Resolver<Maybe<ResolversTypes['Bilingual']>, ParentType, ContextType>;
};

export type ParametersExplainedResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ParametersExplained'] = ResolversParentTypes['ParametersExplained'],
> = {
  set?: Resolver<ResolversTypes['ParametersApplied'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['ParameterValue']>, ParentType, ContextType>;
};

export type ParameterValueResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ParameterValue'] = ResolversParentTypes['ParameterValue'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CriterionExplainedResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CriterionExplained'] = ResolversParentTypes['CriterionExplained'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fallbacks?: Resolver<ReadonlyArray<ResolversTypes['Fallback']>, ParentType, ContextType>;
};

export type StatedFactExplainedResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['StatedFactExplained'] = ResolversParentTypes['StatedFactExplained'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  choices?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ReadonlyArray<ResolversTypes['SettlementKind']>, ParentType, ContextType>;
  fallbacks?: Resolver<ReadonlyArray<ResolversTypes['Fallback']>, ParentType, ContextType>;
};

export type CatalogueResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Catalogue'] = ResolversParentTypes['Catalogue'],
> = {
  consumer?: Resolver<ResolversTypes['CatalogueConsumer'], ParentType, ContextType>;
  matters?: Resolver<ReadonlyArray<ResolversTypes['CatalogueMatter']>, ParentType, ContextType>;
  facts?: Resolver<
    ReadonlyArray<ResolversTypes['CatalogueFact']>,
    ParentType,
    ContextType,
    Partial<CatalogueFactsArgs>
  >;
  documents?: Resolver<ReadonlyArray<ResolversTypes['CatalogueDocument']>, ParentType, ContextType>;
  sdl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CatalogueConsumerResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CatalogueConsumer'] = ResolversParentTypes['CatalogueConsumer'],
> = {
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  socialCreditCode?: Resolver<ResolversTypes['SocialCreditCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  needsOfficer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CatalogueMatterResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CatalogueMatter'] = ResolversParentTypes['CatalogueMatter'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Bilingual'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CatalogueFactResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CatalogueFact'] = ResolversParentTypes['CatalogueFact'],
> = {
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Sensitivity'], ParentType, ContextType>;
  sharing?: Resolver<ResolversTypes['Sharing'], ParentType, ContextType>;
  predicates?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['CatalogueGrant']>, ParentType, ContextType>;
};

export type CatalogueGrantResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CatalogueGrant'] = ResolversParentTypes['CatalogueGrant'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  use?: Resolver<ResolversTypes['GrantUse'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  within?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DivisionCode']>>, ParentType, ContextType>;
};

export type CatalogueDocumentResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['CatalogueDocument'] = ResolversParentTypes['CatalogueDocument'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExplanationResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation'],
> = {
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['Holder']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['ExplainedFact']>, ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPermitted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimatedCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disclosure?: Resolver<Maybe<ResolversTypes['Bilingual']>, ParentType, ContextType>;
};

export type ExplainedFactResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ExplainedFact'] = ResolversParentTypes['ExplainedFact'],
> = {
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Sensitivity'], ParentType, ContextType>;
  sharing?: Resolver<ResolversTypes['Sharing'], ParentType, ContextType>;
  isGranted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['ExplainedGrant']>, ParentType, ContextType>;
  predicates?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExplainedGrantResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ExplainedGrant'] = ResolversParentTypes['ExplainedGrant'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  use?: Resolver<ResolversTypes['GrantUse'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  within?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DivisionCode']>>, ParentType, ContextType>;
};

export type HolderResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Holder'] = ResolversParentTypes['Holder'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BilingualResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Bilingual'] = ResolversParentTypes['Bilingual'],
> = {
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RealEstateEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['RealEstateEvidence'] = ResolversParentTypes['RealEstateEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['RealEstateHoldings']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RealEstateHoldingsResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['RealEstateHoldings'] = ResolversParentTypes['RealEstateHoldings'],
> = {
  rights?: Resolver<ReadonlyArray<ResolversTypes['RealEstateRight']>, ParentType, ContextType>;
  homesteadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holdsHomeIn?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<RealEstateHoldingsHoldsHomeInArgs, 'division'>
  >;
  holds?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<RealEstateHoldingsHoldsArgs, 'unitNumber'>
  >;
  otherHomesteads?: Resolver<
    Maybe<ResolversTypes['OtherHomesteads']>,
    ParentType,
    ContextType,
    RequireFields<RealEstateHoldingsOtherHomesteadsArgs, 'beside'>
  >;
};

export type RealEstateRightResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['RealEstateRight'] = ResolversParentTypes['RealEstateRight'],
> = {
  unitNumber?: Resolver<Maybe<ResolversTypes['RealEstateUnitNumber']>, ParentType, ContextType>;
  rightType?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  isHomestead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coOwnership?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationType?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  registeredArea?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  parcel?: Resolver<Maybe<ResolversTypes['ParcelEvidence']>, ParentType, ContextType>;
};

export type ParcelEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ParcelEvidence'] = ResolversParentTypes['ParcelEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Parcel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParcelResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Parcel'] = ResolversParentTypes['Parcel'],
> = {
  unitNumber?: Resolver<ResolversTypes['RealEstateUnitNumber'], ParentType, ContextType>;
  parcelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  feature?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  landUse?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  rightType?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  rightNature?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  areas?: Resolver<ResolversTypes['ParcelAreas'], ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  planning?: Resolver<ResolversTypes['PlanningEvidence'], ParentType, ContextType>;
  isHomestead?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasApproval?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSurveyed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRegistered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isAcquiredByInheritance?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rights?: Resolver<ReadonlyArray<ResolversTypes['UnitRight']>, ParentType, ContextType>;
  restrictions?: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType>;
  isRestricted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isRestrictedBy?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<ParcelIsRestrictedByArgs, 'kind'>
  >;
};

export type ParcelAreasResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['ParcelAreas'] = ResolversParentTypes['ParcelAreas'],
> = {
  approved?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  planned?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  parcel?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  footprint?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  registered?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  registeredFloor?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
};

export type BuildingResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Building'] = ResolversParentTypes['Building'],
> = {
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  structure?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  floors?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  completedBefore?: Resolver<
    Maybe<ResolversTypes['Boolean']>,
    ParentType,
    ContextType,
    RequireFields<BuildingCompletedBeforeArgs, 'date'>
  >;
  plannedUse?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
};

export type PlanningEvidenceResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['PlanningEvidence'] = ResolversParentTypes['PlanningEvidence'],
> = {
  status?: Resolver<ResolversTypes['EvidenceStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['UnavailableReason']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Planning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanningResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Planning'] = ResolversParentTypes['Planning'],
> = {
  overlays?: Resolver<ReadonlyArray<ResolversTypes['PlanningOverlay']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['PlanningOverlay']>, ParentType, ContextType>;
  hasConflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overlaps?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<PlanningOverlapsArgs, 'layer'>>;
  isPlannedForBuilding?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PlanningOverlayResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['PlanningOverlay'] = ResolversParentTypes['PlanningOverlay'],
> = {
  layer?: Resolver<ResolversTypes['PlanningLayer'], ParentType, ContextType>;
  classCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  className?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
};

export type UnitRightResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['UnitRight'] = ResolversParentTypes['UnitRight'],
> = {
  rightType?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registeredArea?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  holders?: Resolver<ReadonlyArray<ResolversTypes['RightHolder']>, ParentType, ContextType>;
};

export type RightHolderResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['RightHolder'] = ResolversParentTypes['RightHolder'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  coOwnership?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestrictionResolvers<
  ContextType = Scope,
  ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction'],
> = {
  kind?: Resolver<ResolversTypes['RestrictionKind'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Scope> = {
  Query?: QueryResolvers<ContextType>;
  CertificateCatalogue?: CertificateCatalogueResolvers<ContextType>;
  CertificateCoverage?: CertificateCoverageResolvers<ContextType>;
  CertificateItem?: CertificateItemResolvers<ContextType>;
  CertificateList?: CertificateListResolvers<ContextType>;
  CertificateHolder?: CertificateHolderResolvers<ContextType>;
  PersonId?: GraphQLScalarType;
  HouseholdNumber?: GraphQLScalarType;
  StudentNumber?: GraphQLScalarType;
  SchoolCode?: GraphQLScalarType;
  RealEstateUnitNumber?: GraphQLScalarType;
  RealEstateCertificateNumber?: GraphQLScalarType;
  DisabilityCertificateNumber?: GraphQLScalarType;
  SocialCreditCode?: GraphQLScalarType;
  DivisionCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Month?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Evidence?: EvidenceResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  CodedValue?: CodedValueResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  PartialDate?: PartialDateResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  DisabilityEvidence?: DisabilityEvidenceResolvers<ContextType>;
  DisabilityCertificate?: DisabilityCertificateResolvers<ContextType>;
  DisabilityComponent?: DisabilityComponentResolvers<ContextType>;
  AllowanceEvidence?: AllowanceEvidenceResolvers<ContextType>;
  Allowances?: AllowancesResolvers<ContextType>;
  Allowance?: AllowanceResolvers<ContextType>;
  AssistanceEvidence?: AssistanceEvidenceResolvers<ContextType>;
  AssistanceHousehold?: AssistanceHouseholdResolvers<ContextType>;
  EnrollmentEvidence?: EnrollmentEvidenceResolvers<ContextType>;
  Enrollment?: EnrollmentResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  HouseholdEvidence?: HouseholdEvidenceResolvers<ContextType>;
  HouseholdRegistration?: HouseholdRegistrationResolvers<ContextType>;
  HouseholdEntry?: HouseholdEntryResolvers<ContextType>;
  Guardian?: GuardianResolvers<ContextType>;
  ResidencePermitEvidence?: ResidencePermitEvidenceResolvers<ContextType>;
  ResidencePermit?: ResidencePermitResolvers<ContextType>;
  JointForm?: JointFormResolvers<ContextType>;
  JointFormMember?: JointFormMemberResolvers<ContextType>;
  JointFormItem?: JointFormItemResolvers<ContextType>;
  JointFormView?: JointFormViewResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessedMatter?: AssessedMatterResolvers<ContextType>;
  ParametersApplied?: ParametersAppliedResolvers<ContextType>;
  AssessedCriterion?: AssessedCriterionResolvers<ContextType>;
  FactUsed?: FactUsedResolvers<ContextType>;
  AssessedResult?: AssessedResultResolvers<ContextType>;
  AssessmentAdvice?: AssessmentAdviceResolvers<ContextType>;
  Fallback?: FallbackResolvers<ContextType>;
  MatterExplanation?: MatterExplanationResolvers<ContextType>;
  ParametersExplained?: ParametersExplainedResolvers<ContextType>;
  ParameterValue?: ParameterValueResolvers<ContextType>;
  CriterionExplained?: CriterionExplainedResolvers<ContextType>;
  StatedFactExplained?: StatedFactExplainedResolvers<ContextType>;
  Catalogue?: CatalogueResolvers<ContextType>;
  CatalogueConsumer?: CatalogueConsumerResolvers<ContextType>;
  CatalogueMatter?: CatalogueMatterResolvers<ContextType>;
  CatalogueFact?: CatalogueFactResolvers<ContextType>;
  CatalogueGrant?: CatalogueGrantResolvers<ContextType>;
  CatalogueDocument?: CatalogueDocumentResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  ExplainedFact?: ExplainedFactResolvers<ContextType>;
  ExplainedGrant?: ExplainedGrantResolvers<ContextType>;
  Holder?: HolderResolvers<ContextType>;
  Bilingual?: BilingualResolvers<ContextType>;
  RealEstateEvidence?: RealEstateEvidenceResolvers<ContextType>;
  RealEstateHoldings?: RealEstateHoldingsResolvers<ContextType>;
  RealEstateRight?: RealEstateRightResolvers<ContextType>;
  ParcelEvidence?: ParcelEvidenceResolvers<ContextType>;
  Parcel?: ParcelResolvers<ContextType>;
  ParcelAreas?: ParcelAreasResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  PlanningEvidence?: PlanningEvidenceResolvers<ContextType>;
  Planning?: PlanningResolvers<ContextType>;
  PlanningOverlay?: PlanningOverlayResolvers<ContextType>;
  UnitRight?: UnitRightResolvers<ContextType>;
  RightHolder?: RightHolderResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Scope> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  fact?: FactDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
