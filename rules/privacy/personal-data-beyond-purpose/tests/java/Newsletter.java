import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

class Campaigns {
  private final JdbcTemplate jdbc;

  Campaigns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void subscribe(Signup form) {
    // finding: personal-data-beyond-purpose
    jdbc.update("insert into newsletter (email, birth_date, passport_number) values (?, ?, ?)", form.getEmail(), form.getBirthDate(), form.getPassportNumber());
  }

  void subscribeAddress(Signup form) {
    // ok: personal-data-beyond-purpose
    jdbc.update("insert into newsletter (email, since) values (?, now())", form.getEmail());
  }

  void register(Signup form) {
    // ok: personal-data-beyond-purpose
    jdbc.update("insert into guests (email, birth_date, passport_number) values (?, ?, ?)", form.getEmail(), form.getBirthDate(), form.getPassportNumber());
  }
}

class Signup {
  private String email;
  private LocalDate birthDate;
  private String passportNumber;

  String getEmail() {
    return email;
  }

  LocalDate getBirthDate() {
    return birthDate;
  }

  String getPassportNumber() {
    return passportNumber;
  }
}
