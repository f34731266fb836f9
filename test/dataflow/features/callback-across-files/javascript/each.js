export function each(list, use) {
  for (const item of list) use(item);
}
