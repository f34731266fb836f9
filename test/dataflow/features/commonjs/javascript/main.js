const { sink } = require('testkit');
const { read } = require('./read');
const reader = require('./read');
sink(read()); // finding: test-flow
sink(reader.title()); // ok: test-flow
