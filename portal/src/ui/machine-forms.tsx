/** What programs read of the same thing, by the name of each form; `heading` names the section. */
export function MachineForms({
  heading,
  forms,
}: {
  heading: string;
  forms: readonly (readonly [name: string, to: string])[];
}) {
  return (
    <section aria-labelledby="machine">
      <h2 id="machine">{heading}</h2>
      <p className="tags">
        {forms.map(([name, to]) => (
          <a key={name} className="format machine-form" href={to}>
            {name}
          </a>
        ))}
      </p>
    </section>
  );
}
