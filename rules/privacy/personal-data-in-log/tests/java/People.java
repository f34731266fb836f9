import java.math.BigDecimal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

record Donation(String donor, String purpose, BigDecimal amount) {
}

record Visit(Long patient, Ward guest, String ward) {
}

record Ward(int beds) {
}

enum Part {
    FIRST;

    final String guest = "none";
}

class People {
    private static final Logger log = LoggerFactory.getLogger(People.class);

    void booked(Donation donation) {
        log.info("{} gave {}", donation.donor(), donation.amount()); // finding: personal-data-in-log
        log.info("{} for {}", donation.amount(), donation.purpose()); // ok: personal-data-in-log
    }

    void seen(Visit visit, Part part) {
        log.info("{} in {} of {}", visit.patient(), visit.ward(), visit.guest().beds()); // ok: personal-data-in-log
        log.info("{}", part.guest); // ok: personal-data-in-log
    }
}
