import type { z } from 'zod';

/** Parses the environment; prints every problem at once and exits with 1 when something is missing or wrong. */
export function parseEnv<Shape extends z.ZodObject>(
  schema: Shape,
  source: NodeJS.ProcessEnv,
): z.infer<Shape> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    process.stderr.write(`${issue.path.join('.')}: ${issue.message} (see .env.example)\n`);
  }
  return process.exit(1);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Text of the .env.example that belongs to a schema: each variable with its meaning and default. */
export function envExample(schema: z.ZodObject): string {
  const lines = Object.entries(schema.shape).map(([name, field]) => {
    const type = field as z.ZodType;
    const fallback = type.safeParse(undefined);
    return `# ${type.description ?? ''}\n${name}=${textOf(fallback.data)}`;
  });
  return `${lines.join('\n')}\n`;
}
