const helmet = require('helmet');
const express = require('express');

const app = express();

angular.module('clinic', []).config(function ($sceDelegateProvider) {
  // finding: scripts-from-any-origin
  $sceDelegateProvider.resourceUrlWhitelist(['self', '**']);
});

angular.module('ward', []).config(function ($sceDelegateProvider) {
  // finding: scripts-from-any-origin
  $sceDelegateProvider.trustedResourceUrlList(['self', 'https://**.clinic.example/parts']);
});

angular.module('billing', []).config(function ($sceDelegateProvider) {
  // ok: scripts-from-any-origin
  $sceDelegateProvider.resourceUrlWhitelist(['self', 'https://cdn.clinic.example/**', 'https://*.clinic.example/parts']);
});

// finding: scripts-from-any-origin
app.use('/open', helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'", '*'] } } }));

// finding: scripts-from-any-origin
app.use('/scheme', helmet.contentSecurityPolicy({ directives: { 'script-src': ['https:'] } }));

// ok: scripts-from-any-origin
app.use('/images', helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'self'"], imgSrc: ['*', 'data:'] } } }));

// ok: scripts-from-any-origin
app.use('/known', helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'", 'https://js.stripe.com', 'https://*.clinic.example'] } }));
