import { ButtonFace, type ButtonProps, buttonClass } from './button.tsx';

interface ButtonLinkProps
  extends Pick<ButtonProps, 'children' | 'kind' | 'icon' | 'trailingIcon' | 'full' | 'small'> {
  readonly href: string;
  /** File name: the link saves instead of opening. */
  readonly download?: string | undefined;
}

/** A link with the look of a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, download, ...look }: ButtonLinkProps) {
  return (
    <a class={buttonClass(look)} href={href} download={download}>
      <ButtonFace {...look} />
    </a>
  );
}
