import { source, sink } from 'testkit';

class Report {
  render() {
    return 'head ' + this.body();
  }
}
class UserReport extends Report {
  body() {
    return source();
  }
}
class FixedReport extends Report {
  body() {
    return 'fixed';
  }
}
function show() {
  sink(new UserReport().render()); // finding: test-flow
  sink(new FixedReport().render()); // ok: test-flow
}
