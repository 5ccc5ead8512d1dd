import { normalizeStoredCode } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';

/**
 * Number of a real-estate certificate or registration proof, such as 鄂(2021)宜城市不动产权第0001234号.
 * No check digit. Papers from before 2015 stay valid under numbers of other forms, which this type does not cover.
 */
export type RealEstateCertificateNumber = Branded<string, 'RealEstateCertificateNumber'>;

/** `RIGHT`: certificate of a right; `PROOF`: proof of a mortgage or of a preliminary notice. */
export type RealEstateCertificateParts = {
  readonly province: string;
  readonly year: number;
  readonly place: string;
  readonly kind: 'RIGHT' | 'PROOF';
  readonly serial: string;
};

const FORM = /^(.)\((\d{4})\)([\u4e00-\u9fa5]{1,15})不动产(权|证明)第(\d{1,12})号$/u;
const PROVINCE_CHARACTERS = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';

/** Unified registration began on 1 March 2015. */
const FIRST_YEAR = 2015;

/** Checks form, province character (`PROVINCE`), year (`YEAR`) and the 6 to 8 digits of the serial (`SERIAL`). */
export function checkRealEstateCertificateNumber(text: string): Check<RealEstateCertificateNumber> {
  const number = normalizeStoredCode(text);
  const [, province = '', year = '', , , serial = ''] = FORM.exec(number) ?? [];
  if (province === '') return bad('FORMAT');
  if (!PROVINCE_CHARACTERS.includes(province)) return bad('PROVINCE');
  if (Number(year) < FIRST_YEAR || Number(year) > 2099) return bad('YEAR');
  if (serial.length < 6 || serial.length > 8) return bad('SERIAL');
  return ok(number as RealEstateCertificateNumber);
}

/** A number where it enters the gateway, with half-width brackets. @throws GatewayError `BAD_INPUT` */
export const parseRealEstateCertificateNumber = (text: unknown): RealEstateCertificateNumber =>
  parseText('certificateNumber', text, checkRealEstateCertificateNumber);

/** Takes a number apart. */
export function realEstateCertificateParts(number: RealEstateCertificateNumber): RealEstateCertificateParts {
  const [, province = '', year = '', place = '', kind, serial = ''] = FORM.exec(number) ?? [];
  return { province, year: Number(year), place, kind: kind === '权' ? 'RIGHT' : 'PROOF', serial };
}

/** The number that a stored text means, or `undefined`, as for the free-form numbers of older papers. */
export function foldRealEstateCertificateNumber(stored: string): string | undefined {
  const outcome = checkRealEstateCertificateNumber(stored);
  return outcome.kind === 'ok' ? outcome.value : undefined;
}
