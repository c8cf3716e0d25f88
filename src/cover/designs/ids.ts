/** The ids of the cover designs apart from their code, which is slow to load where nothing is drawn. */

/** The ids of `DESIGNS`, in its order. */
export const DESIGN_IDS: readonly string[] = [
  'paper',
  'poster',
  'classic',
  'bands',
  'tiles',
  'hills',
];
