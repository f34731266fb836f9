package clinic;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    void call(Patient p) {
        // finding: personal-data-in-log
        LOG.info("calling {}", p.getName());
    }

    void open(Ward w) {
        // ok: personal-data-in-log
        LOG.info("opening {}", w.getName());
    }

    void read(String fileName, Class<?> type) {
        // ok: personal-data-in-log
        LOG.info("reading {} as {}", fileName, type.getName());
    }
}

record Ward(String name) {
    String getName() {
        return name;
    }
}

class Patient {
    private final String name;

    Patient(String name) {
        this.name = name;
    }

    String getName() {
        return name;
    }
}
