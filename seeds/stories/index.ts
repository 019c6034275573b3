import type { Story } from '../story.ts';
import { buildingAndEnergy } from './building-energy.ts';
import { electronics } from './electronics.ts';
import { machines } from './machines.ts';
import { materials } from './materials.ts';
import { metal } from './metal.ts';
import { plasticsAndVehicles } from './plastics-vehicles.ts';
import { services } from './services.ts';
import { specialities } from './specialities.ts';
import { textileAndGlass } from './textile-glass.ts';

export const stories: Story[] = [
	...metal,
	...machines,
	...plasticsAndVehicles,
	...electronics,
	...textileAndGlass,
	...materials,
	...buildingAndEnergy,
	...services,
	...specialities
];
