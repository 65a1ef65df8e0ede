/** Names the parts of the guides, for the sidebar and the index of guides. */

/** The parts in reading order, with the labels that readers see. */
export const guideParts = { start: 'Start', understand: 'Understand', operate: 'Operate' } as const;

export type GuidePart = keyof typeof guideParts;
export const guidePartIds = Object.keys(guideParts) as [GuidePart, ...GuidePart[]];
