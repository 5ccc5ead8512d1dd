import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createFetcher, type AnswerFacts } from './ask.ts';
import { installWorkers, parseSettings, type Settings } from './settings.ts';
import { withoutCredentials } from './storage.ts';
import { contentOf, firstTab, forgetTabsOfOtherExamples } from './tabs.ts';
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

function Console({ examples }: { examples: Settings['examples'] }) {
  const [answer, setAnswer] = useState<AnswerFacts>();
  const [fetcher] = useState(() => createFetcher(setAnswer));
  const [storage] = useState(() => withoutCredentials(localStorage));
  const [first] = useState(() => firstTab(localStorage, examples));

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
      {createPortal(<Toolbar examples={examples} />, elementOf('toolbar'))}
    </GraphiQL>
  );
}

const settings = parseSettings(document);
installWorkers(settings);
forgetTabsOfOtherExamples(localStorage, settings.examplesDigest);
createRoot(elementOf('console')).render(<Console examples={settings.examples} />);
