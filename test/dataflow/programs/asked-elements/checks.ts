const REFUSED = ['..', '/', '\\', '%2e'];

export const climbs = (text: string): boolean => REFUSED.some((part) => text.toLowerCase().includes(part));

export const isPlain = (text: string): boolean => ['..', '\\'].every((part) => !text.includes(part));

export const hasSpace = (text: string): boolean => [' ', '\t'].some((part) => text.includes(part));
