/** Pages whose text the operator of an installation owns. */
export const pageKeys = ['imprint', 'privacy', 'accessibility', 'ranking'] as const;

export type PageKey = (typeof pageKeys)[number];
