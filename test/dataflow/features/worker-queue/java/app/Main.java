package app;

import org.testkit.Source;

class Main {
  private final Jobs jobs;

  Main(Jobs jobs) {
    this.jobs = jobs;
  }

  void handle() {
    jobs.add(new Jobs.Print(Source.get(), "letter"));
    jobs.add(new Jobs.Pack("small"));
    jobs.keep(Source.get(), "guest");
  }
}
