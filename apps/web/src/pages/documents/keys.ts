export const decreeKey = (id: string) => ['decrees', id];
