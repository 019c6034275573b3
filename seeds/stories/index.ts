import type { Story } from '../story.ts';
import { machines } from './machines.ts';
import { metal } from './metal.ts';
import { plasticsAndVehicles } from './plastics-vehicles.ts';

export const stories: Story[] = [...metal, ...machines, ...plasticsAndVehicles];
