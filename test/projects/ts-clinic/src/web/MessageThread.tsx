import { useEffect, useMemo, useState } from 'react';
import DOMPurify from 'dompurify';
import { api, MessageDto } from './api-client';

interface Props {
  threadId: string;
  signature?: string;
}

const FOOTER = { __html: '<small>Lindenhof Praxisverbund</small>' };

function useThread(threadId: string): MessageDto[] {
  const [messages, setMessages] = useState<MessageDto[]>([]);
  useEffect(() => {
    let active = true;
    api.thread(threadId).then((items) => active && setMessages(items));
    return () => {
      active = false;
    };
  }, [threadId]);
  return messages;
}

function Body({ message }: { message: MessageDto }) {
  return <div className="body" dangerouslySetInnerHTML={{ __html: message.html }} />;
}

function Formatted({ message }: { message: MessageDto }) {
  const markup = useMemo(() => ({ __html: DOMPurify.sanitize(message.html) }), [message.html]);
  return <div className="body" dangerouslySetInnerHTML={markup} />;
}

function Attachment({ link }: Pick<MessageDto, 'link'>) {
  return <a href={link}>Anhang</a>;
}

function Picture({ link }: Pick<MessageDto, 'link'>) {
  if (!link.startsWith('https://') && !link.startsWith('http://')) {
    return null;
  }
  return <a href={link} rel="noopener noreferrer">Bild</a>;
}

export function MessageThread({ threadId, signature = '' }: Props) {
  const messages = useThread(threadId);
  return (
    <section>
      {messages.map((message) => (
        <article key={message.id}>
          <h3>{message.subject}</h3>
          <p>{message.text}</p>
          {message.author === 'praxis' ? <Formatted message={message} /> : <Body message={message} />}
          <Attachment link={message.link} />
          <Picture link={message.link} />
        </article>
      ))}
      <p>{signature}</p>
      <footer dangerouslySetInnerHTML={FOOTER} />
    </section>
  );
}
