import React from 'react';
import DOMPurify from 'dompurify';
import { useSearchParams, useParams } from 'react-router-dom';

export function Message() {
  const [params] = useSearchParams();
  const text = params.get('message');
  return (
    <div>
      {/* ok: dom-xss */}
      <p>{text}</p>
      {/* finding: dom-xss */}
      <p dangerouslySetInnerHTML={{ __html: text }} />
      {/* ok: dom-xss */}
      <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(text) }} />
    </div>
  );
}

export class Page extends React.Component {
  markup() {
    return { __html: '<h1>' + window.location.hash + '</h1>' };
  }

  render() {
    // finding: dom-xss
    return <div dangerouslySetInnerHTML={this.markup()} />;
  }
}

export function Frame() {
  const { id } = useParams();
  // finding: dom-xss
  return <iframe srcDoc={'<p>' + id + '</p>'} title={id} />;
}
