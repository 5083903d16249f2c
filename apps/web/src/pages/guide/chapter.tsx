import { Fragment } from 'react';
import { Title } from '@mantine/core';
import { TextLink } from '../../components/links.js';
import { chapterAddress, pictureAddress } from './chapters.js';
import classes from './guide.module.css';
import type { Block, Inline } from './markdown.js';

function Words({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => <Word key={index} inline={inline} />);
}

function Word({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'label':
      return <strong>{inline.text}</strong>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'link':
      return <Way href={inline.href}>{inline.text}</Way>;
    case 'text':
      return <Fragment>{inline.text}</Fragment>;
  }
}

/** Another chapter, a place outside, or, where the file is not served, its words alone. */
function Way({ href, children }: { href: string; children: string }) {
  const chapter = chapterAddress(href);
  if (chapter)
    return (
      <TextLink to={chapter} underline="always">
        {children}
      </TextLink>
    );
  return /^(https:\/\/|\/)/.test(href) ? <a href={href}>{children}</a> : children;
}

function Picture({ alt, src }: { alt: string; src: string }) {
  const address = pictureAddress(src);
  if (!address) return null;
  const phone = src.includes('/hp-');
  return (
    <a href={address} className={phone ? classes.phone : classes.picture} target="_blank" rel="noopener">
      <img src={address} alt={alt} loading="lazy" />
    </a>
  );
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Title order={block.level === 1 ? 1 : block.level === 2 ? 2 : 3}>{block.text}</Title>;
    case 'paragraph':
      return (
        <p>
          <Words inlines={block.inlines} />
        </p>
      );
    case 'picture':
      return <Picture {...block} />;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Parts blocks={item} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Table({ head, rows }: { head: readonly Inline[][]; rows: readonly Inline[][][] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              <Words inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>
                <Words inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Blocks of a chapter, one after the other. */
export function Parts({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <Part key={index} block={block} />);
}
