package desk;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import org.springframework.stereotype.Component;

@Component
class Workers {
  private final Bus bus;

  Workers(Bus bus) {
    this.bus = bus;
  }

  @PostConstruct
  void listen() {
    bus.on(Bus.Badge.class, this::print);
    bus.on(Bus.Stay.class, this::count);
    bus.onNote(this::keep);
  }

  private void print(Bus.Badge badge) {
    run("badge " + badge.title()); // ok: command-injection
  }

  private void count(Bus.Stay stay) {
    try {
      // ok: command-injection
      new ProcessBuilder("/bin/sh", "-c", "count " + stay.title() + " " + stay.nights()).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String note) {
    try {
      // finding: command-injection
      new ProcessBuilder("/bin/sh", "-c", "note " + note).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(String command) {
    try {
      // finding: command-injection
      new ProcessBuilder("/bin/sh", "-c", command).start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
