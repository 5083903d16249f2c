export const NewEntry = () => null;
export const EditEntry = () => null;
