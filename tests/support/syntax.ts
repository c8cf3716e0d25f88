/** What the syntax tree of a source file tells: its functions, and the values it exports. */
import { parseSync } from '@swc/core';

/** A node of a tree; which kinds there are is swc's business. */
type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All nodes in a value, in order. */
function nodesIn(root: unknown): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value) || 'start' in value) return;
    found.push(value);
    for (const key in value) visit(value[key]);
  };
  visit(root);
  return found;
}

function member(node: unknown, ...path: readonly string[]): unknown {
  let found = node;
  for (const name of path) found = isNode(found) ? found[name] : undefined;
  return found;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A file, parsed. */
interface Syntax {
  readonly source: string;
  readonly body: readonly unknown[];
  /** Where its text begins, as swc counts. */
  readonly base: number;
}

/** Parse a file: swc counts on from file to file, in bytes. */
export function parseSource(source: string): Syntax {
  const { body } = parseSync(`;${source.replace(/^#!.*/, '')}`, { syntax: 'typescript' });
  const tree: readonly unknown[] = body;
  return { source, body: tree, base: number(member(tree[0], 'span', 'start')) + 1 };
}

/** A function, method or arrow. */
export interface FunctionSyntax {
  /** Its own name, or that of the variable or property it is the value of. */
  readonly name: string;
  readonly lines: number;
  readonly parameters: readonly unknown[];
}

const FUNCTIONS: ReadonlySet<unknown> = new Set([
  'ArrowFunctionExpression',
  'ClassMethod',
  'Constructor',
  'FunctionDeclaration',
  'FunctionExpression',
  'MethodProperty',
  'PrivateMethod',
]);

/** The functions of a file in order. */
export function functionsOf({ source, body, base }: Syntax): readonly FunctionSyntax[] {
  const bytes = Buffer.from(source);
  const names = new Map<unknown, string>();
  const found: FunctionSyntax[] = [];
  for (const node of nodesIn(body)) {
    const name = text(member(node, 'id', 'value')) ?? text(member(node, 'key', 'value'));
    for (const key of ['init', 'value']) if (name !== undefined) names.set(node[key], name);
    if (!FUNCTIONS.has(node['type'])) continue;
    // A method keeps what a function has in a function of its own.
    const inner = isNode(node['function']) ? node['function'] : node;
    const start = number(member(node, 'span', 'start')) - base;
    const end = number(member(node, 'span', 'end')) - base;
    const parameters = inner['params'] ?? inner['parameters'];
    found.push({
      name:
        text(member(node, 'identifier', 'value')) ?? name ?? names.get(node) ?? '(without a name)',
      lines: bytes.subarray(start, end).toString().split('\n').length,
      parameters: Array.isArray(parameters) ? parameters : [],
    });
  }
  return found;
}

/** Whether a function has a parameter that is a list of these which it may change. */
export function takesList(element: string): (taking: FunctionSyntax) => boolean {
  return ({ parameters }) =>
    parameters.some((parameter) => {
      const pattern = member(parameter, 'pat') ?? parameter;
      const type = member(pattern, 'typeAnnotation', 'typeAnnotation');
      return (
        member(type, 'type') === 'TsArrayType' &&
        member(type, 'elemType', 'typeName', 'value') === element
      );
    });
}

function isReadonly(declarator: Node): boolean {
  const type = member(declarator, 'id', 'typeAnnotation', 'typeAnnotation');
  const init = declarator['init'];
  if (type === undefined || type === null) {
    const made = member(init, 'callee', 'value');
    const isCollection = ['Map', 'Set', 'WeakMap', 'WeakSet'].some((name) => name === made);
    return member(init, 'type') !== 'ArrayExpression' && !isCollection;
  }
  const name = text(member(type, 'typeName', 'value')) ?? '';
  return (
    member(type, 'type') !== 'TsArrayType' && !/^(?:Array|(?:Weak)?(?:Map|Set)|Record)$/.test(name)
  );
}

/** The names of exported variables that can be assigned to, and of exported lists, maps and sets that can be changed. */
export function exportedMutables({ body }: Syntax): readonly string[] {
  return body.flatMap((item) => {
    const declaration = member(item, 'declaration');
    if (member(declaration, 'type') !== 'VariableDeclaration') return [];
    const declarators = member(declaration, 'declarations');
    return (Array.isArray(declarators) ? declarators.filter(isNode) : [])
      .filter((node) => member(declaration, 'kind') !== 'const' || !isReadonly(node))
      .map((node) => text(member(node, 'id', 'value')) ?? '(a pattern)');
  });
}
