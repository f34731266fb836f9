import $ from 'jquery';
import DOMPurify from 'dompurify';

$(function () {
  const hash = window.location.hash;
  // finding: dom-xss
  $('#banner').html(decodeURI(hash));
  // ok: dom-xss
  $('#banner').text(decodeURI(hash));
  // finding: dom-xss
  $('<div>' + location.search + '</div>').appendTo('body');
  // ok: dom-xss
  $('#tab-' + location.search.slice(1)).addClass('active');
  // finding: dom-xss
  $('.list').append('<li>' + document.URL + '</li>');
  // ok: dom-xss
  $('.list').append(DOMPurify.sanitize('<li>' + document.URL + '</li>'));
  // ok: dom-xss
  $('.list').append($('<li>').text(document.URL));
  const allowed = ['red', 'blue'];
  const color = new URLSearchParams(location.search).get('color');
  if (allowed.includes(color)) {
    // ok: dom-xss
    $('.swatch').html(`<i class="${color}"></i>`);
  }
});
