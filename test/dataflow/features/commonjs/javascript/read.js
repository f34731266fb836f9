const { source } = require('testkit');
exports.read = () => source();
module.exports.title = () => 'guest';
