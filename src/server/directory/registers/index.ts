export type { NumberCheck } from './check.ts';
export { courtIn, parseHrb, type RegisterEntry } from './commercial-register.ts';
export { checkIco, icoCheckDigit } from './ico.ts';
export { canonicalLegalForm, nameKey, splitLegalForm, type NameParts } from './legal-form.ts';
export { isNaturalPersonForm, legalFormOfCode } from './legal-form-codes.ts';
export type { Evidence, LookUp, RegisterCompany, RegisterName, RegisterSeat } from './look-up.ts';
export {
	carryOutLookUp,
	forgetLookUps,
	forgetLookUpsJob,
	lookUpCompanyJob,
	readLookUp,
	requestLookUp,
	type CompanyNumber,
	type LookUpState
} from './look-up-company.ts';
export { checkDic, checkUstId, checkVatId, ustIdCheckDigit, type VatCheck } from './vat.ts';
