import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, type ReactNode } from 'react';
import { clientOfTab, headersFor, isSame, randomCase } from './asked-as.ts';
import type { Client, Example } from './settings.ts';
import { contentOf, type TabContent } from './tabs.ts';

/** One list of choices in the bar above the editor. */
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
  const tabs = useGraphiQL((state) => state.tabs);
  const write = useWriteTab();

  const open = (name: string): void => {
    const example = examples.find((item) => item.name === name);
    if (!example) return;
    const content = contentOf(example);
    const at = tabs.findIndex((tab) => isSame(content, tab));
    if (at >= 0) return actions.changeTab(at);
    actions.addTab();
    write(content);
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

/** Writes texts into the open tab at once: the editors alone would tell the tab a moment later. */
function useWriteTab(): (content: Partial<TabContent>) => void {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
  }));
  return (content) => {
    if (content.query !== undefined) queryEditor?.setValue(content.query);
    if (content.variables !== undefined) variableEditor?.setValue(content.variables);
    if (content.headers !== undefined) headerEditor?.setValue(content.headers);
    actions.updateActiveTabValues(content);
  };
}

/** Who asks, and whom the visitor may ask as instead. */
type Asking = {
  readonly examples: readonly Example[];
  readonly clients: readonly Client[];
  readonly client: string | undefined;
  readonly onClient: (client: string | undefined) => void;
};

/** Shows who asks the open tab. Picking somebody else gives the tab a matter of theirs; changing tabs changes who asks. */
export function ClientPicker({ examples, clients, client, onClient }: Asking) {
  const actions = useGraphiQLActions();
  const { tab, headerEditor, schema } = useGraphiQL((state) => ({
    tab: state.tabs[state.activeTabIndex],
    headerEditor: state.headerEditor,
    schema: state.schema,
  }));
  const write = useWriteTab();

  const become = (id: string | undefined): void => {
    onClient(id);
    if (!schema) void actions.introspect(); // nobody could read it before: no token, or none that was accepted
  };

  useEffect(() => {
    if (!tab) return;
    const next = clientOfTab(tab, { clients, examples, before: client });
    if (next !== client) become(next);
    const asks = clients.find(({ id }) => id === next);
    const isEmpty = !tab.query?.trim() && !tab.headers?.trim();
    if (asks && isEmpty) write({ headers: headersFor('', asks, randomCase) });
    // Only another tab changes who asks: what is written into one does not, until it is opened again.
  }, [tab?.id]);

  const pick = (id: string): void => {
    const picked = clients.find((item) => item.id === id);
    if (!picked) return;
    write({ headers: headersFor(headerEditor?.getValue() ?? tab?.headers, picked, randomCase) });
    become(id);
  };

  return (
    <label>
      Asking as{' '}
      <select value={client ?? ''} onChange={(event) => pick(event.currentTarget.value)}>
        {clients.map(({ id, name, matters }) => (
          <option key={id} value={id}>
            {[name, matters.join(', ')].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The bar above the editor: pickers, from left to right. */
export function Toolbar(asking: Asking) {
  return (
    <div role="toolbar" aria-label="Console">
      {asking.clients.length > 0 && <ClientPicker {...asking} />}
      {asking.examples.length > 0 && <ExamplePicker examples={asking.examples} />}
    </div>
  );
}
