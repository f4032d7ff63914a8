/** What the database specification wants of the fields of a feature, said before anything is sent. */

/**
 * @param definition of the layer as in catalog.json
 * @param properties of a feature
 * @returns names of fields that are mandatory and empty, too long, or no number
 */
export function faults(definition, properties) {
  return (definition?.fields ?? [])
    .filter((field) => field.name !== definition.areaField)
    .filter((field) => {
      const value = properties[field.name] ?? "";
      if (value === "") {
        return field.mandatory === true;
      }
      return field.type === "TEXT"
        ? field.length && [...String(value)].length > field.length
        : (field.type === "REAL" || field.type === "INTEGER") && !Number.isFinite(Number(value));
    })
    .map((field) => field.name);
}
