/** A sheet taken over: choose, look, confirm. What was refused is said, and the file may be chosen anew. */
import { useState } from 'react';
import type { ImportAnswer, ImportDone } from '#shared/http.ts';
import type { ImportList } from '#shared/imports/columns.ts';
import { api } from '#shared/paths.ts';
import { refusedCode, upload, write } from '../../api.ts';
import { useWords } from '../../i18n.tsx';
import { refusalWords } from '../../live/refusalWords.ts';
import { officeChanged } from '../../live/useWho.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChooseSheet } from './ChooseSheet.tsx';
import { ImportPreview } from './ImportPreview.tsx';

type State =
  | { readonly step: 'choose'; readonly complaint: string | null }
  | { readonly step: 'sending'; readonly name: string; readonly done: number }
  | { readonly step: 'preview'; readonly answer: ImportAnswer; readonly pending: boolean }
  | { readonly step: 'done'; readonly imported: number };

const START: State = { step: 'choose', complaint: null };

export function ImportSteps({
  list,
  rosterHref,
}: {
  readonly list: ImportList;
  readonly rosterHref: string;
}) {
  const words = useWords();
  const { importing } = words.roster;
  const [state, setState] = useState<State>(START);
  const complain = (complaint: string) => setState({ step: 'choose', complaint });

  const send = async (file: File) => {
    const { name } = file;
    setState({ step: 'sending', name, done: 0 });
    try {
      const answer = await upload<ImportAnswer>(api.imports(list), file, (done) =>
        setState({ step: 'sending', name, done }),
      );
      if (answer.missing.length === 0) return setState({ step: 'preview', answer, pending: false });
      complain(importing.noHeading(words.terms.list(answer.missing.map((key) => importing.columns[key]))));
    } catch (error) {
      complain(refusalWords(words, refusedCode(error)));
    }
  };

  const confirm = async (answer: ImportAnswer) => {
    if (answer.importId === null) return;
    setState({ step: 'preview', answer, pending: true });
    try {
      const { imported } = await write<ImportDone>(api.confirmImport(answer.importId), 'POST');
      await officeChanged();
      setState({ step: 'done', imported });
    } catch (error) {
      complain(refusalWords(words, refusedCode(error)));
    }
  };

  if (state.step === 'done')
    return (
      <Notice
        tone="good"
        title={importing.done(state.imported)}
        announce="politely"
        action={<LinkButton href={rosterHref}>{importing.toRoster}</LinkButton>}
      >
        {importing.doneMore}
      </Notice>
    );
  if (state.step === 'preview')
    return (
      <ImportPreview
        answer={state.answer}
        pending={state.pending}
        onConfirm={() => void confirm(state.answer)}
        onAgain={() => setState(START)}
      />
    );
  return (
    <ChooseSheet
      list={list}
      sending={state.step === 'sending' ? state : null}
      complaint={state.step === 'choose' ? state.complaint : null}
      onFile={(file) => void send(file)}
    />
  );
}
