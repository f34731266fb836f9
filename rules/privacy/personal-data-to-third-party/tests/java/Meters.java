import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

// tags of metrics go wherever metrics go
class Meters {
  static class Guest {
    private String email;
    private String floor;

    String getEmail() {
      return email;
    }

    String getFloor() {
      return floor;
    }
  }

  void counted(MeterRegistry meters, Guest guest) {
    // finding: personal-data-to-third-party
    meters.counter("logins", "guest", guest.getEmail()).increment();
    // ok: personal-data-to-third-party
    meters.counter("logins", "floor", guest.getFloor()).increment();
  }

  void built(MeterRegistry meters, Guest guest) {
    // finding: personal-data-to-third-party
    Counter.builder("logins").tag("guest", guest.getEmail()).register(meters).increment();
    // ok: personal-data-to-third-party
    Counter.builder("logins").tag("floor", guest.getFloor()).register(meters).increment();
  }
}
