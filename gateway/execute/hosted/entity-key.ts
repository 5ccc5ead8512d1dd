/** The entity that departments share. */
export const ENTITY = 'Person';

/** The field that departments know it by. */
export const KEY_FIELD = 'id';

/** Under which name the key is asked for, so that no alias of a caller can stand in its place. */
export const KEY_ALIAS = '_personKey';

/** What stitching has to ask of a hosted department wherever another department is to be asked about the same person. */
export const KEY_SELECTION = `{ ${KEY_ALIAS}: ${KEY_FIELD} }`;
