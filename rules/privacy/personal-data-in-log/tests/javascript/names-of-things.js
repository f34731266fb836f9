const { logger } = require('./logger');

function show(user) {
  // ok: personal-data-in-log
  logger.info(user.modelName);
  // ok: personal-data-in-log
  logger.info(`${user.companyName} ${user.roleName}`);
  // ok: personal-data-in-log
  logger.info(`${user.branchName} ${user.themeName} ${user.csrfTokenName}`);
  // finding: personal-data-in-log
  logger.info(user.displayName);
}

function call(member, layout, device) {
  // finding: personal-data-in-log
  logger.info(`calls ${member.mobile}`);
  // ok: personal-data-in-log
  logger.info(`${layout.mobile} ${device.mobile} ${member.mobileApp}`);
  // ok: personal-data-in-log
  logger.info(member.mobileVerified);
}

function invalid(form, labels, person) {
  // ok: personal-data-in-log
  logger.info(labels.email);
  // ok: personal-data-in-log
  logger.warn(form.errors['phoneNumber']);
  // finding: personal-data-in-log
  logger.warn(person['phoneNumber']);
}

module.exports = { show, call, invalid };
