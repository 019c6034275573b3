import type { Language } from '#i18n/languages.ts';
import type { DistrictId } from './districts.ts';
import { townNamed } from './gazetteer.ts';
import file from './geometry.json' with { type: 'json' };

/** Longitude and latitude, in degrees. */
export type Position = readonly [lon: number, lat: number];
export type Line = readonly Position[];

export interface AreaGeometry {
	/** A closed ring per district (first point equals last), and where its label fits best. */
	outlines: readonly { district: DistrictId; ring: Line; label: Position }[];
	/** The border between Germany and Czechia, as far as both sides belong to the area. */
	border: readonly Line[];
	/** Main towns, with the name that readers of each language are shown. */
	towns: readonly {
		name: string;
		displayName: Record<Language, string>;
		district: DistrictId;
		at: Position;
	}[];
}

/**
 * Outlines of the programme area, schematic: drawn from the towns' positions (source and licence
 * in `gazetteerSource`), not surveyed. A page that shows them says so.
 */
export const geometry: AreaGeometry = readGeometry(file as unknown as GeometryFile);

type GeometryFile = Pick<AreaGeometry, 'outlines' | 'border'> & {
	towns: { name: string; district: DistrictId; at: Position }[];
};

function readGeometry({ outlines, border, towns }: GeometryFile): AreaGeometry {
	return {
		outlines,
		border,
		towns: towns.map((town) => {
			const country = town.district.startsWith('DE') ? 'DE' : 'CZ';
			const known = townNamed(town.name, country, town.district);
			if (!known) throw new Error(`The map shows ${town.name}, which the gazetteer lacks`);
			return { ...town, displayName: known.displayName };
		})
	};
}
