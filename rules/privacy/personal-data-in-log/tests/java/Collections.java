import com.google.common.flogger.FluentLogger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lombok.Data;
import lombok.ToString;
import lombok.extern.slf4j.Slf4j;

@Slf4j
class Payroll {
  private Store store;

  void run() {
    // finding: personal-data-in-log
    log.info("{}", store.slips());
    // ok: personal-data-in-log
    log.info("{}", store.notes());
    // ok: personal-data-in-log
    log.info("{}", store.plain());
    // ok: personal-data-in-log
    log.info("{}", Map.of("last", new Note()));
  }

  @Data
  static class Slip {
    private long id;
    private String iban;
  }

  @Data
  static class Note {
    private long id;
    @ToString.Exclude private String iban;
  }

  static class Plain {
    private long id;
    private String iban;
  }

  interface Store {
    List<Slip> slips();

    List<Note> notes();

    List<Plain> plain();
  }
}

class Unmatched {
  static void one(FluentLogger logger, String nationalId) {
    // finding: personal-data-in-log
    logger.atWarning().atMostEvery(1, TimeUnit.SECONDS).log("no match for %s", nationalId);
    // ok: personal-data-in-log
    logger.atWarning().every(10).log("no match, %d characters", nationalId.length());
  }
}
