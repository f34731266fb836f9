const { Reports } = require('./reports');

function job1(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job2(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job3(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job4(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job5(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job6(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job7(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job8(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job9(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

function job10(settings, done) {
  const reports = new Reports(settings);
  reports.list(done);
}

module.exports = { jobs: [job1, job2, job3, job4, job5, job6, job7, job8, job9, job10] };
