import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;

@Entity
class Lodger {
  @Id private UUID id;
  private String fullName;
  private String email;
  private Instant erasedAt;

  void markErased(Instant when) {
    // ok: personal-data-without-expiry
    this.erasedAt = when;
  }

  void clearContact() {
    this.fullName = null;
    this.email = null;
  }
}

@Entity
class Reviewer {
  @Id private UUID id;
  private String email;
  private Instant erasedAt;

  void markErased(Instant when) {
    this.email = null;
    this.erasedAt = when;
  }
}

interface Lodgers extends JpaRepository<Lodger, UUID> {}

interface Reviewers extends JpaRepository<Reviewer, UUID> {}

@Service
class Departures {
  private final Lodgers lodgers;
  private final Reviewers reviewers;

  Departures(Lodgers lodgers, Reviewers reviewers) {
    this.lodgers = lodgers;
    this.reviewers = reviewers;
  }

  void lodger(UUID id) {
    // finding: personal-data-without-expiry
    lodgers.findById(id).ifPresent(lodger -> lodger.markErased(Instant.now()));
  }

  void wholeLodger(UUID id) {
    lodgers.findById(id).ifPresent(lodger -> {
      lodger.clearContact();
      // ok: personal-data-without-expiry
      lodger.markErased(Instant.now());
    });
  }

  void reviewer(UUID id) {
    // ok: personal-data-without-expiry
    reviewers.findById(id).ifPresent(reviewer -> reviewer.markErased(Instant.now()));
  }
}
