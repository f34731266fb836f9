import React, { Component } from 'react';

export class News extends Component {
  state = { failed: false };

  componentDidMount() {
    fetch('/news')
      .then((response) => response.json())
      .then((news) => this.setState({ html: news.html, count: news.items.length }));
  }

  render() {
    const { html, failed, count } = this.state;
    if (!html) return null;
    return (
      <div>
        {/* finding: dom-xss */}
        <section dangerouslySetInnerHTML={{ __html: html }} />
        {/* ok: dom-xss */}
        <aside dangerouslySetInnerHTML={{ __html: String(count) }} />
        {/* ok: dom-xss */}
        <b dangerouslySetInnerHTML={{ __html: failed ? 'failed' : '' }} />
      </div>
    );
  }
}
