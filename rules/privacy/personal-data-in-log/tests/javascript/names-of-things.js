const { logger } = require('./logger');

function show(user) {
  // ok: personal-data-in-log
  logger.info(user.modelName);
  // ok: personal-data-in-log
  logger.info(`${user.companyName} ${user.roleName}`);
  // finding: personal-data-in-log
  logger.info(user.displayName);
}

function invalid(form, labels, person) {
  // ok: personal-data-in-log
  logger.info(labels.email);
  // ok: personal-data-in-log
  logger.warn(form.errors['phoneNumber']);
  // finding: personal-data-in-log
  logger.warn(person['phoneNumber']);
}

module.exports = { show, invalid };
