export const Agencies = () => null;
