(function ($) {
  function greet(name) {
    // ok: dom-xss
    $('.greeting').text(window.location.hash.slice(1) + name);
  }

  $.fn.banner = function () {
    // finding: dom-xss
    $(this).find('.title').html(window.location.hash);
    return this;
  };

  function show() {
    // finding: dom-xss
    $('.banner').html('<b>' + window.location.hash + '</b>');
    // ok: dom-xss
    $('.banner').html('<b>hello</b>');
  }

  $.extend({ greet, show });
})(jQuery);

jQuery(document).ready(function ($) {
  // finding: dom-xss
  $('.page').append(decodeURIComponent(location.search));
  // ok: dom-xss
  $('.page').append($('<p>').text(location.search));
  // ok: dom-xss
  $('#' + location.search.slice(1)).addClass('open');
});
