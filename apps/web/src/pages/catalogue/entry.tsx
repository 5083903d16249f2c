export const Entry = () => null;
