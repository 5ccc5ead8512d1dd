import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createFetcher, type AnswerFacts } from './ask.ts';
import { clientOfTab } from './asked-as.ts';
import { installWorkers, parseSettings } from './settings.ts';
import { withoutCredentials } from './storage.ts';
import { contentOf, firstTab, forgetTabsOfOtherExamples } from './tabs.ts';
import { createTokens, fetchToken } from './tokens.ts';
import { Toolbar } from './toolbar.tsx';

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element;
}

function Answer({ status, durationMs, requestId }: AnswerFacts) {
  return (
    <p className="answer-facts" role="status">
      HTTP {status} · {durationMs} ms{requestId !== null && ` · request ${requestId}`}
    </p>
  );
}

const settings = parseSettings(document);
const { examples, clients } = settings;
installWorkers(settings);
forgetTabsOfOtherExamples(localStorage, settings.examplesDigest);
const first = firstTab(localStorage, examples);

/** Who asks: for the requests, which know nothing of the component that shows it. */
let asking = clientOfTab(first ?? {}, { clients, examples });
const tokens = createTokens(fetchToken, () => Date.now());

function Console() {
  const [answer, setAnswer] = useState<AnswerFacts>();
  const [fetcher] = useState(() => createFetcher({ client: () => asking, tokens }, setAnswer));
  const [storage] = useState(() => withoutCredentials(localStorage));
  const [client, setClient] = useState(asking);
  const become = (next: string | undefined): void => {
    asking = next;
    setClient(next);
  };

  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={examples.map(contentOf)}
      {...(first && { initialQuery: first.query, initialVariables: first.variables, initialHeaders: first.headers })}
      defaultEditorToolsVisibility={true}
      shouldPersistHeaders={true}
      showPersistHeadersSettings={false}
      inputValueDeprecation={true}
      schemaDescription={true}
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
      <GraphiQL.Footer>{answer && <Answer {...answer} />}</GraphiQL.Footer>
      {createPortal(
        <Toolbar examples={examples} clients={clients} client={client} onClient={become} />,
        elementOf('toolbar'),
      )}
    </GraphiQL>
  );
}

createRoot(elementOf('console')).render(<Console />);
