import type { Story } from '../story.ts';
import { metal } from './metal.ts';

export const stories: Story[] = [...metal];
