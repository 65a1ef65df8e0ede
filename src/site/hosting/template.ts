/** Fills the placeholders of configuration templates. */

/** The value of a placeholder: a string, or records that each make a line. */
export type TemplateValue = string | readonly Readonly<Record<string, string>>[];

const placeholder = /\{\{(\w+)(?:\.(\w+))?\}\}/g;

/**
 * Fills `{{name}}`, and `{{name.field}}` in a line that is repeated for each record of a list.
 *
 * @throws If a placeholder has no value.
 *
 * @example
 * fillTemplate('{{field.name}}: {{field.value}}', { field: [{ name: 'Allow', value: 'GET' }] }); // 'Allow: GET'
 */
export function fillTemplate(template: string, values: Readonly<Record<string, TemplateValue>>): string {
  return template.split('\n').flatMap(filled).join('\n');

  function filled(line: string): string[] {
    const lists = [...line.matchAll(placeholder)].flatMap(([, name = '', field]) => (field ? [name] : []));
    const list = values[lists[0] ?? ''];
    const records = Array.isArray(list) ? list : [{}];
    return records.map((record) =>
      line.replace(placeholder, (_, name: string, field?: string) => {
        const value = field === undefined ? values[name] : name === lists[0] ? record[field] : undefined;
        if (typeof value !== 'string') throw new Error(`The template has no value for ${name}.`);
        return value;
      }),
    );
  }
}
