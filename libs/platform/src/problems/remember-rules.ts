import { getMetadataStorage } from 'class-validator';

/**
 * The rules of a message class are declared once, when its file is read; the library looks for them among those of all
 * classes at every message. What it found is kept: some hundred classes, a few rules each.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<unknown, Map<string, ReturnType<typeof find>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups?.length) return find(target, schema, always, strictGroups, groups);
    // For a message within a message the library names the class around it as the schema.
    const ofTarget = found.get(target) ?? new Map<string, ReturnType<typeof find>>();
    found.set(target, ofTarget);
    const known = ofTarget.get(schema);
    if (known) return known;
    const rules = find(target, schema, always, strictGroups, groups);
    ofTarget.set(schema, rules);
    return rules;
  };
}
