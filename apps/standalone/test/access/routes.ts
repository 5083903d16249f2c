/** Built files of the web app and of the API page, and what is handed on to the sign-in provider. */
const HANDED_ON = /^\/(assets\/|oidc\b|index\.html$|setup\.html$|icon\.svg$|docs\/api\*|\*)/;

const BRANCH = /^([│ ]*)[├└]── (.*) \(([A-Z, ]+)\)$/;
const INDENT = 4;

/**
 * The routes of the gateway's router as the matrix writes them: `GET /api/people/{id}`. HEAD answers what GET answers,
 * without its body.
 * @param tree as the router draws it, a branch a line
 */
export function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = BRANCH.exec(line) ?? [];
    if (!part) return [];
    const depth = indent.length / INDENT;
    above.length = depth;
    above[depth] = part;
    const path = above.join('');
    if (HANDED_ON.test(path)) return [];
    const template = path.replace(/:(\w+)/g, '{$1}');
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => `${method} ${template}`);
  });
}

/** The operations of an OpenAPI document. */
export const operationsOf = ({ paths }: { paths: Record<string, object> }): string[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
