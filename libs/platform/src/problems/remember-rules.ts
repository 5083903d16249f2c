import { getMetadataStorage } from 'class-validator';

/**
 * The rules of a message class are declared once, when its file is read; the library looks for them among those of all
 * classes at every message. What it found is kept: some hundred classes, a few rules each.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<unknown, ReturnType<typeof find>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length)
      return find(target, schema, always, strictGroups, groups);
    const known = found.get(target);
    if (known) return known;
    const rules = find(target, schema, always, strictGroups, groups);
    found.set(target, rules);
    return rules;
  };
}
