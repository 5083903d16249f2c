/** 3.14159 → "3,1" */
export const decimal = (number) => number.toFixed(1).replace('.', ',');

export const megabytes = (bytes) => `${decimal(bytes / 1024 / 1024)} MB`;
