export { completePlace } from './complete-place.ts';
export { distanceKm, type Point } from './distance.ts';
export {
	districtById,
	districts,
	type Country,
	type District,
	type DistrictId
} from './districts.ts';
export { findPlace, type PlaceCandidate, type PlaceHints } from './find-place.ts';
export { gazetteerSource } from './gazetteer.ts';
export { geometry, type AreaGeometry, type Line, type Position } from './geometry.ts';
export { importPostcodes, type PostcodeFile } from './import-postcodes.ts';
export { labelPlace, type Whereabouts } from './label-place.ts';
export { locate, type Address, type Location } from './locate.ts';
export { openLocator, type Locator } from './open-locator.ts';
export {
	districtOfPostcode,
	districtsOfPostcode,
	formatPostcode,
	normalisePostcode
} from './postcodes.ts';
export { projectArea, type Projection } from './projection.ts';
