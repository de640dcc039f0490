import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { ButtonLink } from '../control/button-link.tsx';
import { IconButton } from '../control/icon-button.tsx';
import { Icon } from '../icon.tsx';
import { EmptyState } from '../state/empty-state.tsx';

export interface ViewedFile {
  readonly id: string;
  readonly sha: string;
  readonly name: string;
  readonly type: 'image/jpeg' | 'application/pdf';
  /** `11 Okt 2024 09.38 · sidik 7f3a…c21e`. */
  readonly detail: string;
}

/** Where the bytes of the file on show are; `url` is an object URL. */
export type FileBytes =
  | { readonly state: 'opening' | 'not-stored' | 'offline' | 'failed' }
  | { readonly state: 'here'; readonly url: string };

interface EvidenceViewerProps {
  readonly files: readonly ViewedFile[];
  /** Index of the file on show. */
  readonly index: number;
  readonly bytes: FileBytes;
  readonly onIndex: (index: number) => void;
  readonly onAgain: () => void;
}

/** One file at a time, as large as its place: photo shown, PDF to open or download, or why there is nothing to see. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { files, index } = props;
  const { viewer } = words.value;
  const file = files[index];
  if (!file) return <EmptyState>{viewer.none}</EmptyState>;
  return (
    <figure class="viewer" aria-label={viewer.label}>
      <div class="viewer__stage">
        <Stage file={file} {...props} />
      </div>
      <figcaption class="viewer__caption">
        <span class="viewer__text">
          <strong class="viewer__name">
            {file.name}, {viewer.of(index + 1, files.length)}
          </strong>
          <span class="viewer__detail">{file.detail}</span>
        </span>
        {files.length > 1 && <Steps {...props} />}
      </figcaption>
    </figure>
  );
}

function Steps({ files, index, onIndex }: EvidenceViewerProps) {
  const { viewer } = words.value;
  const step = (by: number) => onIndex((index + by + files.length) % files.length);
  return (
    <span class="viewer__steps">
      <IconButton icon="arrow-left" label={viewer.previous} onPress={() => step(-1)} />
      <IconButton icon="arrow-right" label={viewer.next} onPress={() => step(1)} />
    </span>
  );
}

interface StageProps extends EvidenceViewerProps {
  readonly file: ViewedFile;
}

function Stage({ file, bytes, onAgain }: StageProps) {
  const { viewer } = words.value;
  if (bytes.state === 'opening') return <p class="viewer__word">{viewer.opening}</p>;
  if (bytes.state === 'not-stored') return <Absent icon="upload">{viewer.notStored}</Absent>;
  if (bytes.state !== 'here') {
    return (
      <Absent icon={bytes.state === 'offline' ? 'wifi-off' : 'circle-alert'}>
        {viewer[bytes.state]}
        <Button small icon="refresh-cw" onPress={onAgain}>
          {viewer.again}
        </Button>
      </Absent>
    );
  }
  if (file.type === 'application/pdf') return <Pdf file={file} url={bytes.url} />;
  return (
    <a
      class="viewer__photo"
      href={bytes.url}
      target="_blank"
      rel="noopener"
      aria-label={viewer.enlarge(file.name)}
    >
      <img src={bytes.url} alt={viewer.alt(file.name)} />
    </a>
  );
}

function Absent(props: {
  readonly icon: 'upload' | 'wifi-off' | 'circle-alert';
  readonly children: ComponentChildren;
}) {
  return (
    <div class="viewer__word">
      <Icon name={props.icon} size={24} />
      <div>{props.children}</div>
    </div>
  );
}

function Pdf({ file, url }: { readonly file: ViewedFile; readonly url: string }) {
  const { viewer } = words.value;
  return (
    <div class="viewer__word">
      <Icon name="file-text" size={24} />
      <div class="cluster">
        <a class="button button--secondary" href={url} target="_blank" rel="noopener">
          {viewer.openPdf}
          <span class="visually-hidden"> {file.name}</span>
        </a>
        <ButtonLink href={url} download={file.name} kind="quiet" icon="download">
          {viewer.download}
        </ButtonLink>
      </div>
    </div>
  );
}
