/** Whether a build draws the images of link previews. */
import process from 'node:process';

/** `PREVIEW_IMAGES=none` leaves them out: the pages then name none. */
export const drawsPreviews = process.env.PREVIEW_IMAGES !== 'none';
