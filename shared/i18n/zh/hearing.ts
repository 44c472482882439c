export const hearing = {};
