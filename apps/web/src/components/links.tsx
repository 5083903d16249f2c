import type { ComponentPropsWithRef } from 'react';
import { Anchor, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

type AnchorButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;

function AnchorButton(props: AnchorButtonProps) {
  return <Button component="a" {...props} />;
}

/** A button that leads to a page. */
export const ButtonLink = createLink(AnchorButton);

/** A word that leads to a page. */
export const TextLink = createLink(Anchor<'a'>);
