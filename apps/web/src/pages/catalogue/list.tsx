export const CatalogueList = () => null;
