package app;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.testkit.Sink;

public class Jobs {
  public sealed interface Job permits Print, Pack {}

  public record Print(String text, String kind) implements Job {}

  public record Pack(String box) implements Job {}

  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private String last;
  private String name;

  public void add(Job job) {
    if (!jobs.offer(job)) throw new IllegalStateException();
  }

  public void keep(String text, String name) {
    last = text;
    this.name = name;
  }

  void start() {
    Thread.ofVirtual().start(() -> {
      while (true) work(jobs.take());
    });
  }

  private void work(Job job) {
    switch (job) {
      case Print(String text, String kind) -> {
        Sink.put(text); // finding: test-flow
        Sink.put(kind); // ok: test-flow
      }
      case Pack(String box) -> Sink.put(box); // ok: test-flow
    }
  }

  void show() {
    Sink.put(last); // finding: test-flow
    Sink.put(name); // ok: test-flow
  }
}
