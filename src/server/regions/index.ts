export { distanceKm, type Point } from './distance.ts';
export {
	districtById,
	districts,
	isDistrictId,
	type Country,
	type District,
	type DistrictId
} from './districts.ts';
export { findPlace, type PlaceCandidate, type PlaceHints } from './find-place.ts';
export { gazetteerSource } from './gazetteer.ts';
export { geometry, type AreaGeometry, type Line, type Position } from './geometry.ts';
export { locate, type Address, type Location } from './locate.ts';
export {
	districtOfPostcode,
	districtsOfPostcode,
	formatPostcode,
	normalisePostcode
} from './postcodes.ts';
export { projectArea, type Projection } from './projection.ts';
