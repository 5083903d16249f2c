export const People = () => null;
