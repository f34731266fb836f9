import org.testkit.Sink;
import org.testkit.Source;

class Worker implements Runnable {
  private final String text;

  Worker(String text) {
    this.text = text;
  }

  @Override
  public void run() {
    Sink.put(text); // finding: test-flow
  }
}

class Quiet extends Thread {
  private final String text;

  Quiet(String text) {
    this.text = text;
  }

  @Override
  public void run() {
    Sink.put(text); // ok: test-flow
  }
}

class Start {
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  void start() {
    new Thread(new Worker(Source.get())).start();
    new Quiet("x").start();
    String local = Source.get();
    new Thread(() -> Sink.put(local)).start(); // finding: test-flow
    CURRENT.set(Source.get());
    Sink.put(CURRENT.get()); // finding: test-flow
  }
}
