const { logger } = require('./logger');

function show(user) {
  // ok: personal-data-in-log
  logger.info(user.modelName);
  // ok: personal-data-in-log
  logger.info(`${user.companyName} ${user.roleName}`);
  // finding: personal-data-in-log
  logger.info(user.displayName);
}

module.exports = { show };
