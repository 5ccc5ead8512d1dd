import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ReactNode } from 'react';
import type { Example } from './settings.ts';
import { contentOf } from './tabs.ts';

/** One labelled list of choices in the bar above the editor. */
export function Picker({
  label,
  children,
  onPick,
}: {
  label: string;
  children: ReactNode;
  onPick: (value: string) => void;
}) {
  return (
    <select aria-label={label} value="" onChange={(event) => onPick(event.currentTarget.value)}>
      <option value="" disabled>
        {label}
      </option>
      {children}
    </select>
  );
}

/** Opens an example: in the tab that still holds it unchanged, otherwise in a new one. */
export function ExamplePicker({ examples }: { examples: readonly Example[] }) {
  const actions = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor, headerEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
  }));

  const open = (name: string): void => {
    const example = examples.find((item) => item.name === name);
    if (!example) return;
    const { query, variables, headers } = contentOf(example);
    const at = tabs.findIndex(
      (tab) => tab.query === query && (tab.variables ?? '') === variables && (tab.headers ?? '') === headers,
    );
    if (at >= 0) return actions.changeTab(at);
    actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    headerEditor?.setValue(headers);
  };

  return (
    <Picker label="Open an example" onPick={open}>
      {examples.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Picker>
  );
}

/** The bar above the editor: pickers, from left to right. */
export function Toolbar({ examples }: { examples: readonly Example[] }) {
  return (
    <div role="toolbar" aria-label="Console">
      {examples.length > 0 && <ExamplePicker examples={examples} />}
    </div>
  );
}
