/** Decides whether a build draws preview images. */
import process from 'node:process';

/** `PREVIEW_IMAGES=none` turns them off; pages then refer to none. */
export const drawsPreviews = process.env.PREVIEW_IMAGES !== 'none';
