/** The size of a share picture that every network asks for, in pixels. */
export const pictureSize = { width: 1200, height: 630 };
