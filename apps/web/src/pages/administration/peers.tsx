export const Peers = () => null;
