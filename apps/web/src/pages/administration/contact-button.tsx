import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import type { Contact, Person } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { Unmask } from '../privacy/unmask.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

interface ContactFormProps {
  person: Person;
  contact: Contact;
  onClose: () => void;
}

function ContactForm({ person, contact, onClose }: ContactFormProps) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const [hidden, setHidden] = useState(contact.masked);
  const form = useForm({ initialValues: { email: contact.masked ? '' : (contact.email ?? '') } });
  const write = useWrite(
    (email: string | null, headers) =>
      unwrap(
        api.PUT('/api/people/{id}/contact', {
          params: { path: { id: person.id } },
          headers,
          body: { email },
        }),
      ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.contact });
        onClose();
      },
      onError: (problem) => form.setErrors(fieldErrors(problem)),
    },
  );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(({ email }) => {
        // What is not shown cannot be emptied: it stays unless another address is typed.
        if (hidden && !email.trim()) onClose();
        else write.mutate(email.trim() || null);
      })}
    >
      <ProblemAlert problem={write.error} />
      {hidden ? (
        <div className={classes.form}>
          <div>{t('contact.masked', { email: contact.email ?? '' })}</div>
          <Unmask
            ask={(reason) =>
              unwrap(
                api.POST('/api/people/{id}/unmask', {
                  params: { path: { id: person.id } },
                  body: { reason },
                }),
              )
            }
            onOpened={({ email }) => {
              form.setFieldValue('email', email ?? '');
              setHidden(false);
            }}
          />
        </div>
      ) : null}
      <TextInput
        {...form.getInputProps('email')}
        label={t(hidden ? 'contact.email-new' : 'contact.email')}
        description={t(contact.mailOn ? 'contact.hint' : 'contact.hint-off')}
        type="email"
        autoComplete="off"
        data-autofocus
      />
      {contact.refused ? <p>{t('contact.refused', { reason: contact.refused })}</p> : null}
      <SaveOrCancel saving={write.isPending} onCancel={onClose} />
    </form>
  );
}

/** Where a person is written to; empty is a way to be, too. */
export function ContactButton({ person }: { person: Person }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.contact, person.id],
    queryFn: () => unwrap(api.GET('/api/people/{id}/contact', { params: { path: { id: person.id } } })),
    enabled: open,
    gcTime: 0,
  });
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        aria-label={t('contact.of', { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {t('contact.button')}
      </Button>
      {open ? (
        <Dialog title={t('contact.of', { name: person.name })} onClose={close}>
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
          {data ? (
            <ContactForm person={person} contact={data} onClose={close} />
          ) : error ? null : (
            <SkeletonRows />
          )}
        </Dialog>
      ) : null}
    </>
  );
}
