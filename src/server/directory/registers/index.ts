export type { NumberCheck } from './check.ts';
export { courtIn, parseHrb, type RegisterEntry } from './commercial-register.ts';
export { checkIco, icoCheckDigit } from './ico.ts';
export { canonicalLegalForm, nameKey, splitLegalForm, type NameParts } from './legal-form.ts';
export { checkDic, checkUstId, checkVatId, ustIdCheckDigit, type VatCheck } from './vat.ts';
